using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>A place where the tenant's Global Client Secret, or the id that goes with it, enters the code.</summary>
/// <param name="Role">Which of the two.</param>
/// <param name="Origin">How it enters.</param>
/// <param name="Where">The expression to report.</param>
/// <param name="Name">The name of the setting, variable or symbol; empty when there is none. Never the secret.</param>
internal sealed record SecretEntry(SecretRole Role, SecretOrigin Origin, SyntaxNode Where, string Name)
{
    /// <summary>Only some of the values that the expression can have show it.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The secret itself enters here. A symbol may only hand on what enters elsewhere.</summary>
    public bool IsSource => Origin != SecretOrigin.Symbol;
}

/// <summary>One of the pair.</summary>
internal enum SecretRole
{
    ClientSecret,
    ClientId,
}

/// <summary>How a secret enters the code.</summary>
internal enum SecretOrigin
{
    Configuration,
    Environment,
    Literal,

    /// <summary>A literal that signs a Management API token, whatever its name.</summary>
    SigningKey,
    Attribute,

    /// <summary>The answer of the Management API.</summary>
    Api,

    /// <summary>A parameter, a property or another symbol whose value comes from outside.</summary>
    Symbol,
}
