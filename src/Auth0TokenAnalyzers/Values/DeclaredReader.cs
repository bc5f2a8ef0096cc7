using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads what a type writes into its own members: initialisers and assignments. For an object whose creation is known, constructors run
/// with the arguments of that creation, and those that it does not call do not count.
/// </summary>
internal static class DeclaredReader
{
    public static Alternatives Read(Reading reading, ISymbol member, bool anywhere, ObjectValue? owner)
    {
        if (member.ContainingType is null)
            return Alternatives.None;
        var constructors = Owners.Constructors(reading, owner);
        var ofType = constructors.LastOrDefault(frame => SymbolEqualityComparer.Default.Equals(frame.Method.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition));
        var values = new List<Alternatives>();
        foreach (var node in member.DeclaringSyntaxReferences.Select(x => x.GetSyntax(reading.CancellationToken)))
        {
            var initializer = (node as VariableDeclaratorSyntax)?.Initializer?.Value ?? (node as PropertyDeclarationSyntax)?.Initializer?.Value;
            if (initializer is not null && reading.Source.Operation(initializer, reading.CancellationToken) is { } value)
                values.Add(reading.Read(value, ofType));
        }

        if (member is IFieldSymbol { IsConst: true })
            return Alternatives.Union(values);
        var assigned = new List<Alternatives>();
        foreach (var (assignment, constructor) in Assignments(reading, member, anywhere))
        {
            var frame = constructor is null ? null : constructors.FirstOrDefault(frame => frame.Method.DeclaringSyntaxReferences.Any(x => x.SyntaxTree == constructor.SyntaxTree && x.Span == constructor.Span));
            if (constructor is null || frame is not null || ofType is null)
                assigned.Add(reading.Read(assignment.Value, frame));
        }

        // The constructor runs after the initialiser.
        return Alternatives.Union(assigned.Count == 1 && !anywhere ? assigned : [.. values, .. assigned]);
    }

    private static IEnumerable<(ISimpleAssignmentOperation Assignment, ConstructorDeclarationSyntax? Constructor)> Assignments(Reading reading, ISymbol member, bool anywhere)
    {
        foreach (var candidate in member.ContainingType.DeclaringSyntaxReferences.SelectMany(x => reading.Source.Assignments(x.GetSyntax(reading.CancellationToken), member.Name)))
        {
            var constructor = candidate.FirstAncestorOrSelf<ConstructorDeclarationSyntax>();
            if ((anywhere || constructor is not null)
                && reading.Source.Operation(candidate, reading.CancellationToken) is { } operation
                && Assigned(operation, member) is { } assignment)
            {
                yield return (assignment, constructor);
            }
        }
    }

    private static ISimpleAssignmentOperation? Assigned(IOperation operation, ISymbol member) =>
        operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment && SymbolEqualityComparer.Default.Equals(target.Member.OriginalDefinition, member.OriginalDefinition) ? assignment : null;
}
