using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>
/// Follows the answer of a token endpoint: which expressions hold it, and which hold the access token out of it. It does not follow time:
/// a variable holds what is ever written into it.
/// </summary>
/// <param name="facts">The compilation.</param>
/// <param name="sendings">The calls that send the request.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class AnswerFlow(CompilationFacts facts, ImmutableHashSet<SyntaxNode> sendings, CancellationToken cancellationToken)
{
    /// <summary>A deeper expression is none that a person wrote.</summary>
    private const int MaxDepth = 100;

    private readonly Dictionary<IOperation, Carried> _known = [];
    private readonly Dictionary<ISymbol, Carried> _symbols = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Carried> _functions = new(SymbolEqualityComparer.Default);
    private readonly OwnCaches _caches = new(facts, cancellationToken);
    private int _depth;

    /// <summary>What the value of an expression holds.</summary>
    public Carried Of(IOperation? operation)
    {
        if (operation is null || _depth > MaxDepth)
            return Carried.Nothing;
        if (_known.TryGetValue(operation, out var known))
            return known;
        cancellationToken.ThrowIfCancellationRequested();
        _depth++;
        var carried = Read(operation);
        _depth--;
        return _known[operation] = carried;
    }

    /// <summary>What a method, local function or accessor returns.</summary>
    public Carried OfFunction(IMethodSymbol method)
    {
        method = method.OriginalDefinition;
        if (_functions.TryGetValue(method, out var known))
            return known;
        // While it is looked at, a call of itself adds nothing.
        _functions[method] = Carried.Empty;
        return _functions[method] = Overridable(method)
            || facts.Source.Body(method, cancellationToken) is not { } body
            || !OperationSource.Yielded(body).IsEmpty
            ? Carried.Nothing
            : OperationSource.Returned(body).Select(Of).Join();
    }

    /// <summary>What a class of the program keeps for others is asked, or given.</summary>
    public bool IsOwnCache(IOperation operation) => _caches.IsAccess(operation);

    /// <summary>From now on, what a member of an interface returns is the token, as its implementation does.</summary>
    public void Follow(IMethodSymbol contract) => _functions[contract] = Carried.Token;

    private static bool Overridable(IMethodSymbol method) => method.IsAbstract || method.IsVirtual;

    private Carried Read(IOperation operation) => operation switch
    {
        IInvocationOperation when sendings.Contains(operation.Syntax) => Carried.Answer,
        _ when IsOwnCache(operation) => Carried.Empty,
        _ when TokenTypes.Is(operation, this) => Carried.Nothing,
        { ConstantValue: { HasValue: true, Value: null or "" } } or IDefaultValueOperation or IThrowOperation => Carried.Empty,
        IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => Carried.Empty,
        IConversionOperation conversion => Of(conversion.Operand),
        IParenthesizedOperation parenthesized => Of(parenthesized.Operand),
        IAwaitOperation awaited => Of(awaited.Operation),
        ILocalReferenceOperation local => OfVariable(local.Local, local),
        IParameterReferenceOperation { Parameter: var parameter } => _symbols.TryGetValue(parameter, out var carried) ? carried : Carried.Nothing,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field when !field.Field.IsConst => OfVariable(field.Field, field),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Arguments.IsEmpty: true } property => OfProperty(property),
        IMemberReferenceOperation { Instance: { } instance } member and not IMethodReferenceOperation
            => Taken(instance, member.Member.Name, AccessTokenNames.IsMember(member.Member) || Arguments(member).Any(AccessTokenNames.IsKey)),
        IDynamicMemberReferenceOperation member => Taken(member.Instance, member.MemberName, AccessTokenNames.IsName(member.MemberName)),
        IDynamicIndexerAccessOperation indexer => Taken(indexer.Operation, "Item", indexer.Arguments.Any(AccessTokenNames.IsKey)),
        IArrayElementReferenceOperation element => Taken(element.ArrayReference, "Item", false),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: { } instance } member } call
            => Taken(instance, member.MemberName, call.Arguments.Any(AccessTokenNames.IsKey)),
        IInvocationOperation call => OfCall(call),
        IObjectCreationOperation creation => OfCreation(creation),
        IConditionalOperation conditional => new[] { Of(conditional.WhenTrue), Of(conditional.WhenFalse) }.Join(),
        ICoalesceOperation coalesce => new[] { Of(coalesce.Value), Of(coalesce.WhenNull) }.Join(),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => Of(arm.Value)).Join(),
        ISimpleAssignmentOperation assignment => Of(assignment.Value),
        ICoalesceAssignmentOperation assignment => new[] { Of(assignment.Target), Of(assignment.Value) }.Join(),
        IConditionalAccessOperation access => Of(access.WhenNotNull),
        IConditionalAccessInstanceOperation access => Of(ConditionalReceiver(access)),
        IInterpolatedStringOperation { Parts: [IInterpolationOperation { FormatString: null } single] } => Of(single.Expression),
        ITupleOperation tuple => tuple.Elements.Select(Of).Any(IsOfAnswer) ? Carried.Answer : Carried.Nothing,
        IDelegateCreationOperation creation => Of(creation.Target),
        IMethodReferenceOperation method => OfFunction(method.Method),
        IAnonymousFunctionOperation function => OperationSource.Returned(function).Select(Of).Join(),
        _ => Carried.Nothing,
    };

    private Carried Taken(IOperation? from, string member, bool isToken) => Of(from) switch
    {
        Carried.Answer => isToken ? Carried.Token : Carried.Answer,
        Carried.Token when AccessTokenNames.Keeps(member) => Carried.Token,
        // A part of what a cache holds or does not hold.
        Carried.Empty => Carried.Empty,
        _ => Carried.Nothing,
    };

    private Carried OfCall(IInvocationOperation call)
    {
        var receiver = ChainCall.Receiver(call);
        var operands = call.Arguments.Select(argument => argument.Value).Where(value => value != receiver).ToList();
        if (Taken(receiver, call.TargetMethod.Name, operands.Any(AccessTokenNames.IsKey)) is not Carried.Nothing and var taken)
            return taken;
        if (!call.TargetMethod.DeclaringSyntaxReferences.IsEmpty)
            return OfOwn(call);
        if (TokenStores.IsRead(call))
            return Carried.Empty;
        var given = operands.Select(Of).ToList();
        if (given.Contains(Carried.Answer))
            return operands.Any(AccessTokenNames.IsKey) ? Carried.Token : Carried.Answer;
        // The factory of a cache or of a retry; the value that a cache gives back.
        return given.Contains(Carried.Token)
            && (TokenStores.GivesBack(call) || operands.Any(operand => operand is IDelegateCreationOperation && Of(operand) == Carried.Token))
                ? Carried.Token
                : Carried.Nothing;
    }

    // With what this call passes: a helper that parses the answer is asked about other things as well.
    private Carried OfOwn(IInvocationOperation call)
    {
        var passed = call.Arguments.Where(argument => argument.Parameter is not null)
            .Select(argument => (argument.Parameter!.OriginalDefinition, Carried: Of(argument.Value)))
            .Where(argument => IsOfAnswer(argument.Carried)).ToList();
        if (passed.Count == 0)
            return OfFunction(call.TargetMethod) is var carried and not Carried.Empty ? carried : Carried.Nothing;
        var method = call.TargetMethod.OriginalDefinition;
        if (passed.Any(argument => _symbols.ContainsKey(argument.OriginalDefinition)) || facts.Source.Body(method, cancellationToken) is not { } body)
            // Who gets the token only may do with it what he likes: call the API.
            return passed.Any(argument => argument.Carried == Carried.Answer) ? Carried.Answer : Carried.Nothing;
        var inner = new AnswerFlow(facts, sendings, cancellationToken) { _depth = _depth };
        foreach (var (parameter, value) in passed)
            inner._symbols[parameter] = value;
        return OperationSource.Returned(body).Select(inner.Of).Join();
    }

    private Carried OfCreation(IObjectCreationOperation creation)
    {
        var given = creation.Arguments.Select(argument => argument.Value)
            .Concat(creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value) ?? []).ToList();
        var carried = given.Select(Of).ToList();
        if (carried.Contains(Carried.Answer))
            return Carried.Answer;
        if (!carried.Contains(Carried.Token))
            return Carried.Nothing;
        if (creation.Type?.Name is "ValueTask" or "Lazy")
            return Carried.Token;
        return creation.Type?.DeclaringSyntaxReferences.IsEmpty == false ? Carried.Answer : Carried.Nothing;
    }

    private Carried OfProperty(IPropertyReferenceOperation reference) =>
        reference.Property.GetMethod is { IsImplicitlyDeclared: false } getter
            && facts.Source.Body(getter, cancellationToken) is { } body
            && OperationSource.Returned(body).Any()
        ? OfFunction(getter)
        : OfVariable(reference.Property, reference);

    private Carried OfVariable(ISymbol symbol, IOperation reference)
    {
        symbol = symbol.OriginalDefinition;
        if (_symbols.TryGetValue(symbol, out var known))
            return known;
        if (symbol.DeclaringSyntaxReferences.IsEmpty)
            return Carried.Nothing;
        // While it is looked at, what it holds itself adds nothing.
        _symbols[symbol] = Carried.Empty;
        return _symbols[symbol] = AnswerWrites.Into(reference, this, facts, cancellationToken).Join();
    }

    private static bool IsOfAnswer(Carried carried) => carried is Carried.Answer or Carried.Token;

    private static IEnumerable<IOperation> Arguments(IMemberReferenceOperation member) =>
        member is IPropertyReferenceOperation { Arguments: var arguments } ? arguments.Select(argument => argument.Value) : [];

    private static IOperation? ConditionalReceiver(IConditionalAccessInstanceOperation access)
    {
        for (IOperation current = access; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation conditional && conditional.WhenNotNull == current)
                return conditional.Operation;
        }

        return null;
    }
}
