namespace FakeTenant;

/// <summary>What stood in the <c>Authorization</c> header of a call to the Management API.</summary>
public enum TokenKind
{
    None,

    /// <summary>A token that this tenant issued by the client-credentials grant, still good or not.</summary>
    ClientCredentials,

    /// <summary>An HS256 token that was signed with the tenant's Global Client Secret.</summary>
    Legacy,

    /// <summary>Anything else.</summary>
    Unknown,
}
