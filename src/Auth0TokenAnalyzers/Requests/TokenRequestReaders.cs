using System.Collections.Immutable;
using System.Linq;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>The libraries by which programs send token requests.</summary>
internal static class TokenRequestReaders
{
    public static ImmutableArray<ITokenRequestReader> All { get; } =
    [
        new SdkRequestReader(),
        new HttpClientRequestReader(),
        new RestSharpRequestReader(),
        new FlurlRequestReader(),
        new IdentityModelRequestReader(),
        new WebClientRequestReader(),
        new WebRequestReader(),
        new PassedOnRequestReader(),
    ];

    /// <summary>The names of all methods that send.</summary>
    public static ImmutableHashSet<string> SendingNames { get; } = [.. All.SelectMany(reader => reader.SendingNames)];
}
