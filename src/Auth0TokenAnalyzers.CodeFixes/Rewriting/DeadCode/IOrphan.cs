using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Declarations that nothing in the solution needs any more.</summary>
internal interface IOrphan
{
    /// <summary>The symbols that the declarations name: nobody may need them now, either.</summary>
    ImmutableArray<ISymbol> Named(CancellationToken cancellationToken);

    /// <summary>The solution without the declarations; as it was when it does not compile without them.</summary>
    Task<Solution> RemovedAsync(CancellationToken cancellationToken);
}
