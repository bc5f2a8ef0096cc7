using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Where new code is going to stand, with what is known of the program there.</summary>
/// <param name="Facts">What is known of the compilation.</param>
/// <param name="Model">The model of the file.</param>
/// <param name="Position">The position in the file.</param>
/// <param name="CancellationToken">Ends every search.</param>
internal sealed record CodePlace(CompilationFacts Facts, SemanticModel Model, int Position, CancellationToken CancellationToken)
{
    /// <summary>The hosts that settings are known to hold.</summary>
    public SettingHosts Hosts { get; init; } = SettingHosts.None;
}
