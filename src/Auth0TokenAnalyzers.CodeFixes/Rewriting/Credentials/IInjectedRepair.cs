using System.Threading;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>A way to repair a report that lets a function take one more service of a container.</summary>
internal interface IInjectedRepair : ITokenRepair
{
    /// <summary>The function; null when it has the service already.</summary>
    IMethodSymbol? Changed(CancellationToken cancellationToken);
}
