using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>Headers that are written into an object of their own, a dictionary or an anonymous one, before a request takes them.</summary>
internal sealed class HeaderCollections(OperationSource source, CancellationToken cancellationToken)
{
    private readonly ValueFlow _flow = new(source, cancellationToken);

    /// <summary>What takes the collection that an entry is written into; none when it goes elsewhere.</summary>
    public IOperation? Taker(IOperation entry, System.Func<IOperation, bool> takesHeaders)
    {
        for (var parent = entry.Parent; parent is not (null or IBlockOperation); parent = parent.Parent)
        {
            if (parent is IObjectCreationOperation or IAnonymousObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation
                && _flow.Uses(parent).FirstOrDefault(takesHeaders) is { } taker)
                return taker;
        }

        // headers["Authorization"] = …; headers.Add("Authorization", …)
        return AuthorizationEntry.Dictionary(entry) is ILocalReferenceOperation dictionary
            ? source.Index(dictionary).Uses(dictionary.Local).SelectMany(use => _flow.Uses(use)).FirstOrDefault(takesHeaders)
            : null;
    }

    /// <summary>The request or client that takes it: by <c>AddHeaders</c> of RestSharp, or <c>WithHeaders</c> of Flurl.</summary>
    public IOperation? Owner(IOperation entry) =>
        Taker(entry, TakesHeaders) is IArgumentOperation { Parent: IInvocationOperation call } ? ChainCall.Receiver(call) : null;

    private static bool TakesHeaders(IOperation taker) =>
        taker is IArgumentOperation { Parent: IInvocationOperation {
            TargetMethod: { Name: "AddHeaders" or "AddOrUpdateHeaders" or "AddDefaultHeaders" or "WithHeaders" } method } }
        && (method.ContainingNamespace.IsBelow("RestSharp") || method.ContainingNamespace.IsBelow("Flurl"));
}
