using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Gates;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>Does a token go to the Management API: into a client of the SDK, or into the header of a request to <c>/api/v2/</c> of a tenant?</summary>
internal sealed class TokenUse(OperationSource source, ManagementSinks sinks, SymbolUses uses, CancellationToken cancellationToken)
{
    private const int MaxSteps = 5;

    private readonly ValueFlow _flow = new(source, cancellationToken);
    private readonly FunctionResults _functions = new(source, uses, cancellationToken);

    public bool ReachesManagementApi(MintedToken token, Auth0Hosts hosts, Auth0Surroundings surroundings) =>
        new TokenText(_flow, source, cancellationToken).Of(token) is { } expression && Reaches(expression, hosts, surroundings, 0);

    private bool Reaches(IOperation value, Auth0Hosts hosts, Auth0Surroundings surroundings, int steps)
    {
        if (steps > MaxSteps)
            return false;
        // () => token, kept and called elsewhere
        if (_functions.Calls(value).Any(call => Reaches(call, hosts, surroundings, steps + 1)))
            return true;
        foreach (var use in _flow.Uses(value))
        {
            var reached = use switch
            {
                // "Bearer " + token, $"Bearer {token}", await GetTokenAsync()
                IBinaryOperation or IInterpolationOperation or IInterpolatedStringOperation or IAwaitOperation or IInvocationOperation
                    or IConditionalAccessOperation or IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false }
                    => Reaches(use, hosts, surroundings, steps + 1),
                // Task.FromResult(token)
                IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "FromResult", IsStatic: true } } result }
                    => Reaches(result, hosts, surroundings, steps + 1),
                // _token = …
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { DeclaringSyntaxReferences.IsEmpty: false } member } }
                    => IsRead(member),
                // Connect(token), : this(domain, token)
                IArgumentOperation { Parameter: { DeclaringSyntaxReferences.IsEmpty: false } parameter } when sinks.At(use, cancellationToken) is null
                    => uses.References(parameter.OriginalDefinition, cancellationToken).Any(read => Reaches(read, hosts, surroundings, steps + 1)),
                ISymbolInitializerOperation initializer => RequestObjects.Members(initializer).Any(IsRead),
                _ => false,
            };
            if (reached || (sinks.At(use, cancellationToken) is { } handover && IsForManagementApi(handover, hosts, surroundings)))
                return true;
        }

        return false;

        bool IsRead(ISymbol member) => uses.References(member, cancellationToken)
            .Concat(uses.ReferencesElsewhere(member, SourceGate.HandsTokenOver, cancellationToken))
            .Any(read => Reaches(read, hosts, surroundings, steps + 1));
    }

    private static bool IsForManagementApi(TokenHandover handover, Auth0Hosts hosts, Auth0Surroundings surroundings) => handover.IsSdk
        || (ManagementSinks.Api(handover, hosts) is { } api && (api.HostKind == HostKind.Auth0 || surroundings.SpeakOfAuth0(handover.Value)));
}
