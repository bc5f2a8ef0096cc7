namespace Auth0TokenAnalyzers;

/// <summary>The equivalence keys of the code actions: fix-all applies one key over a document, project or solution.</summary>
internal static class FixKeys
{
    public const string UseTokenProvider = "Auth0TokenAnalyzers.UseTokenProvider";
    public const string CallTokenProvider = "Auth0TokenAnalyzers.CallTokenProvider";
    public const string MakeAsync = "Auth0TokenAnalyzers.MakeAsync";
    public const string LimitLifetime = "Auth0TokenAnalyzers.LimitLifetime";
    public const string UseSeconds = "Auth0TokenAnalyzers.UseSeconds";
    public const string CanonicalAudience = "Auth0TokenAnalyzers.CanonicalAudience";
    public const string ReadFromConfiguration = "Auth0TokenAnalyzers.ReadFromConfiguration";
}
