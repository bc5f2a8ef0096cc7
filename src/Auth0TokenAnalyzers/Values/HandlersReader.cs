using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads delegates that hold several functions: events, and what <c>+</c> and <c>+=</c> make of two delegates.</summary>
internal static class HandlersReader
{
    private const int MaxHandlers = 16;

    /// <summary>The functions that run when one of the values is called: one, or all of an event's.</summary>
    public static IEnumerable<FunctionValue> Functions(Value value) => value switch
    {
        FunctionValue function => [function],
        HandlersValue handlers => handlers.Functions,
        _ => [],
    };

    /// <summary>What has been added to an event of an object, as far as it is seen; another object's handlers do not count.</summary>
    public static Alternatives Event(Reading reading, IEventReferenceOperation reference, CallFrame? frame)
    {
        var owner = Owners.Of(reading, reference.Instance, frame);
        var constructors = Owners.Constructors(reading, owner);
        var functions = ImmutableArray.CreateBuilder<FunctionValue>();
        foreach (var added in Additions(reading, reference.Event).Take(MaxHandlers))
        {
            var isOwn = ((IEventReferenceOperation)added.EventReference).Instance is null or IInstanceReferenceOperation;
            var made = constructors.FirstOrDefault(call => MemberUses.IsIn(call, added));
            if (isOwn ? owner is null || made is not null || !IsInConstructor(added) : IsOf(reading, added, owner))
                functions.AddRange(reading.Read(added.HandlerValue, made).Values.SelectMany(Functions));
        }

        return functions.Count == 0
            ? Reading.Unknown(reference)
            : Alternatives.Of(new HandlersValue(functions.ToImmutable()) { Written = reference.Syntax });
    }

    /// <summary>Two delegates as one.</summary>
    public static Alternatives Combined(Alternatives first, Alternatives second, IOperation at) =>
        Alternatives.Product([first, second]) is { } pairs
            ? Alternatives.Union(pairs.Select(pair => pair.All(value => value is FunctionValue or HandlersValue or NullValue)
                ? Alternatives.Of(new HandlersValue([.. pair.SelectMany(Functions)]) { Written = at.Syntax })
                : Reading.Unknown(at)))
            : Reading.Unknown(at);

    // By text first: files that do not name the event are not looked at.
    private static IEnumerable<IEventAssignmentOperation> Additions(Reading reading, IEventSymbol symbol) =>
        reading.Source.Files(symbol.Name, reading.CancellationToken)
            .SelectMany(tree => reading.Source.Names(tree, reading.CancellationToken).Of(symbol.Name))
            .Select(name => name.Parent is MemberAccessExpressionSyntax access ? access.Parent : name.Parent).OfType<AssignmentExpressionSyntax>()
            .Select(node => reading.Source.Operation(node, reading.CancellationToken)).OfType<IEventAssignmentOperation>()
            .Where(added => added is { Adds: true, EventReference: IEventReferenceOperation { Event: var other } }
                && SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, symbol.OriginalDefinition));

    private static bool IsInConstructor(IOperation added) => MemberUses.Root(added) is ConstructorDeclarationSyntax;

    private static bool IsOf(Reading reading, IEventAssignmentOperation added, ObjectValue? owner) => owner is not null
        && Owners.Of(reading, ((IEventReferenceOperation)added.EventReference).Instance, null) is { } other
        && other.Creation.Syntax == owner.Creation.Syntax;
}
