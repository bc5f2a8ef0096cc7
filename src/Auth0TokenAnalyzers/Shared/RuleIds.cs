namespace Auth0TokenAnalyzers;

/// <summary>The ids of the rules. They are part of the contract with users: a released id never changes its meaning.</summary>
internal static class RuleIds
{
    public const string InvalidOption = "AUTH0000";
    public const string HandMintedToken = "AUTH0001";
    public const string GlobalClientSecretUse = "AUTH0002";
    public const string LongLivedToken = "AUTH0003";
    public const string TokenNeverExpires = "AUTH0004";
    public const string HardCodedToken = "AUTH0005";
    public const string StaticManagementToken = "AUTH0006";
    public const string HardCodedClientSecret = "AUTH0007";
    public const string HandWrittenTokenRequest = "AUTH0008";
    public const string TokenTimeNotInSeconds = "AUTH0009";
    public const string MalformedAudience = "AUTH0012";
}
