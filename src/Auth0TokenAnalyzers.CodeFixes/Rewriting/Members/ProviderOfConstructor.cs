using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// Lets a field that a constructor fills with a token keep the provider instead, where only the constructor can reach the credentials: what is done
/// about a use of the field then names it.
/// </summary>
internal sealed class ProviderOfConstructor
{
    private readonly IFieldSymbol _field;
    private readonly VariableDeclarationSyntax _declaration;
    private readonly AssignmentExpressionSyntax _assignment;
    private readonly string _name;
    private readonly ImmutableArray<ExpressionSyntax> _others;
    private readonly Diagnostic _diagnostic;
    private readonly SemanticModel _model;
    private readonly INamedTypeSymbol _provider;

    private ProviderOfConstructor(
        IFieldSymbol field, VariableDeclarationSyntax declaration, AssignmentExpressionSyntax assignment, string name,
        ImmutableArray<ExpressionSyntax> others, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider)
    {
        (_field, _declaration, _assignment, _name, _others) = (field, declaration, assignment, name, others);
        (_diagnostic, _model, _provider) = (diagnostic, model, provider);
    }

    /// <summary>The report as it is to be repaired at the use of the field: the provider has the name of the new field there.</summary>
    public Diagnostic Report(ExpressionSyntax use) => Diagnostic.Create(
        _diagnostic.Descriptor, _diagnostic.Location, _diagnostic.AdditionalLocations,
        _diagnostic.Properties.SetItem(ProviderExpression.NameOfProvider, ProviderInField.Renamed(use, _name).Text));

    /// <summary>The field of a report; null when the token is in none, or the credentials can be had at its use, or nowhere.</summary>
    public static ProviderOfConstructor? Of(
        ExpressionSyntax token, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken)
    {
        if (diagnostic.Id != RuleIds.StaticManagementToken
            || model.GetSymbolInfo(token, cancellationToken).Symbol is not IFieldSymbol { IsStatic: false } field
            || field.DeclaredAccessibility != Accessibility.Private
            || field.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer: null, Parent: VariableDeclarationSyntax declaration }
            || declaration is not { Variables.Count: 1, Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } })
        {
            return null;
        }
        var references = new References(model, root, cancellationToken);
        ExpressionSyntax[] names = [.. references.To(field).Select(SyntaxExtensions.Whole)];
        string name = ProviderInField.NameOf(field.Name);
        if (references.MayBeNamedElsewhere(field)
            || names.Where(KeptToken.IsWrite).ToArray() is not [{ Parent: AssignmentExpressionSyntax assignment }]
            || !KeptToken.IsOnlyCodeOfConstructor(assignment)
            || model.LookupSymbols(token.SpanStart, name: name).Any())
        {
            return null;
        }
        ImmutableArray<ExpressionSyntax> others = [.. names.Where(other => other != assignment.Left && !token.Span.Contains(other.Span))];
        // A client would freeze what it is given.
        if (others.Any(other => !IsText(other, model, cancellationToken)))
            return null;
        var found = new ProviderOfConstructor(field, declaration, assignment, name, others, diagnostic, model, provider);
        return new ProviderExpression(token, diagnostic, model).IsOfEnvironment && !found.Expression().IsOfEnvironment
            ? found
            : null;
    }

    /// <summary>The way to repair the use, with the change of the field.</summary>
    public ITokenRepair With(ITokenRepair use) => new Way(this, use);

    // The text of a header, and not what the SDK or other code of the program keeps.
    private static bool IsText(ExpressionSyntax use, SemanticModel model, CancellationToken cancellationToken) =>
        use.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation
        || (model.GetTypeInfo(creation, cancellationToken).Type?.ContainingNamespace.ToDisplayString() ?? "")
            .StartsWith("System.Net.Http", StringComparison.Ordinal);

    // A field that the constructor fills as well may have no value yet.
    private ProviderExpression Expression() => new(_assignment.Right, _diagnostic, _model) { Domain = DomainInConstructor() };

    private string? DomainInConstructor()
    {
        if (_diagnostic.Property(PropertyKeys.DomainExpression) is not { } domain)
            return null;
        return _assignment.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()!.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(other => other.Left.ToString() == domain && KeptToken.IsOnlyCodeOfConstructor(other))?.Right.ToString() ?? domain;
    }

    private IEnumerable<Replacement> Changes(TypeNames names, bool mayAwait)
    {
        string typeName = names.At(_assignment, _provider);
        ProviderExpression expression = Expression();
        Code code = expression.Code(typeName);
        SourceText text = _model.SyntaxTree.GetText();
        int position = _assignment.Right.SpanStart;
        string written = code.Write(LineLayout.Of(text, position), Layout.Column(text, position) + _name.Length - _field.Name.Length, 1);
        yield return new Replacement(_declaration.Type, typeName, []);
        yield return new Replacement(_declaration.Variables[0], _name, []) { Span = _declaration.Variables[0].Identifier.Span };
        yield return ProviderInField.Renamed(_assignment.Left, _name);
        yield return new Replacement(_assignment.Right, written, expression.Needs.Add(_field));
        var call = new ProviderCall(_model, mayAwait, default);
        foreach (ExpressionSyntax other in _others)
            yield return call.At(other, _ => (ProviderInField.Renamed(other, _name).Text, []), _diagnostic.Property(PropertyKeys.HeaderScheme));
    }

    private sealed class Way(ProviderOfConstructor field, ITokenRepair use) : ITokenRepair
    {
        public SyntaxNode Place => use.Place;

        public Repair? Write(TypeNames names, bool mayAwait) =>
            use.Write(names, mayAwait) is { } repair && repair.Replacements.Any(replacement => replacement.Text.Contains(field._name))
                ? repair with { Replacements = repair.Replacements.AddRange(field.Changes(names, mayAwait)) }
                : null;
    }
}
