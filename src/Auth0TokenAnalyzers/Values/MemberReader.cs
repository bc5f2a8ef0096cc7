using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads fields and properties: constants, initialisers, values assigned in constructors, getters with an expression.</summary>
internal static class MemberReader
{
    public static Alternatives Read(Reading reading, IFieldReferenceOperation reference, CallFrame? frame)
    {
        var field = reference.Field;
        if (TimeReader.WellKnown(reference, field) is { } known)
            return Alternatives.Of(known);
        var step = new SourceStep(SourceKind.Member, field.Name, reference.Syntax);
        var values = Declared(reading, field, !field.IsConst && !field.IsReadOnly);
        if (values.Values.IsEmpty && field.HasConstantValue && NumberReader.ToDecimal(field.ConstantValue) is { } number)
            values = Alternatives.Of(NumberValue.Of(number) with { Written = reference.Syntax });
        else if (values.Values.IsEmpty && field.ConstantValue is string text)
            values = Alternatives.Of(TextValue.Literal(text) with { Written = reference.Syntax });
        return (values.Values.IsEmpty ? Reading.Unknown(reference) : values).Select(value => value.Through(step));
    }

    public static Alternatives Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        var property = reference.Property;
        var known = SettingReader.Read(reading, reference, frame) ?? TimeReader.Read(reading, reference, frame) ?? LibraryTimes.Read(reference) ?? TextReader.Read(reading, reference, frame);
        if (known is not null)
            return known.Value;
        var step = new SourceStep(SourceKind.Member, property.Name, reference.Syntax);
        return Value(reading, reference, property, frame).Select(value => value.Through(step));
    }

    private static Alternatives Value(Reading reading, IPropertyReferenceOperation reference, IPropertySymbol property, CallFrame? frame)
    {
        if (OfObject(reading, reference, property, frame) is { } member)
            return member;
        if (property.IsAbstract || (property.IsVirtual && !property.ContainingType.IsSealed) || property.Parameters.Length > 0)
            return Reading.Unknown(reference);
        if (property.GetMethod is { } getter && !IsAuto(property, reading) && reading.Source.Body(getter, reading.CancellationToken) is { } body && frame?.IsCalling(getter) != true)
            return Alternatives.Union(OperationSource.Returned(body).Select(value => reading.Read(value, new CallFrame(getter, Empty, frame))));
        var values = Declared(reading, property, property.SetMethod is { IsInitOnly: false });
        // Settable from elsewhere: what is written here is one possibility, a setting that is bound at run time another.
        return values.Values.IsEmpty || property.SetMethod is { DeclaredAccessibility: not Accessibility.Private }
            ? Alternatives.Union([values.Where(value => value is not TextValue { Constant: "" } and not NullValue), Reading.Unknown(reference)])
            : values;
    }

    private static readonly System.Collections.Immutable.ImmutableDictionary<IParameterSymbol, IOperation> Empty =
        System.Collections.Immutable.ImmutableDictionary.Create<IParameterSymbol, IOperation>(SymbolEqualityComparer.Default);

    /// <summary>What was written into the very object: <c>new { aud }.aud</c>, a record's argument, a dictionary's entry.</summary>
    private static Alternatives? OfObject(Reading reading, IPropertyReferenceOperation reference, IPropertySymbol property, CallFrame? frame)
    {
        if (reference.Instance is null or IInstanceReferenceOperation || reading.Read(reference.Instance, frame).Values is not [ObjectValue owner])
            return null;
        var values = property.Parameters.Length == 0
            ? owner.Property(property.Name).Select(write => write.Value).ToList()
            : Entries(reading, owner, reference.Arguments[0].Value, frame);
        if (values.Count == 0 && property.ContainingType.IsRecord && owner.Argument(property.Name) is { } argument)
            values.Add(argument);
        return values.Count == 0 ? null : Alternatives.Union(values.Select(value => reading.Read(value, owner.Frame)));
    }

    private static List<IOperation> Entries(Reading reading, ObjectValue owner, IOperation index, CallFrame? frame)
    {
        if (!owner.IsComplete || reading.Read(index, frame).Values is not [TextValue { Constant: { } key }])
            return [];
        return [.. owner.Writes.Where(write => write is { Member: null, Operands.Length: 2 } && reading.Read(write.Operands[0], owner.Frame).Values is [TextValue { Constant: { } name }] && name == key).Select(write => write.Value)];
    }

    private static bool IsAuto(IPropertySymbol property, Reading reading) =>
        property.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)).All(node =>
            node is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors }
                ? accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
                : node is not PropertyDeclarationSyntax);

    /// <summary>What the declaring type writes into a member: the initialiser, and assignments when it can be assigned.</summary>
    private static Alternatives Declared(Reading reading, ISymbol member, bool anywhere)
    {
        var values = new List<Alternatives>();
        foreach (var node in member.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)))
        {
            var initializer = (node as VariableDeclaratorSyntax)?.Initializer?.Value ?? (node as PropertyDeclarationSyntax)?.Initializer?.Value;
            if (initializer is not null && reading.Source.Operation(initializer, reading.CancellationToken) is { } value)
                values.Add(reading.Read(value, null));
        }

        if (member is IFieldSymbol { IsConst: true } || member.ContainingType is null)
            return Alternatives.Union(values);
        var assigned = Assignments(reading, member, anywhere).Select(value => reading.Read(value, null)).ToList();
        // The constructor runs after the initialiser.
        return Alternatives.Union(assigned.Count == 1 && !anywhere ? assigned : [.. values, .. assigned]);
    }

    private static IEnumerable<IOperation> Assignments(Reading reading, ISymbol member, bool anywhere)
    {
        foreach (var node in member.ContainingType.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)))
        {
            var candidates = node.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment =>
                assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && (assignment.Left as IdentifierNameSyntax ?? (assignment.Left as MemberAccessExpressionSyntax)?.Name as IdentifierNameSyntax)?.Identifier.ValueText == member.Name
                && assignment.Parent is not InitializerExpressionSyntax
                && (anywhere || assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null));
            foreach (var candidate in candidates)
            {
                if (reading.Source.Operation(candidate, reading.CancellationToken) is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment
                    && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition))
                    yield return assignment.Value;
            }
        }
    }
}
