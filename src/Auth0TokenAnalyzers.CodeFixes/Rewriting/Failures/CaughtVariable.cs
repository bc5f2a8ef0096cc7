using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>The variable of a <c>catch</c>.</summary>
internal static class CaughtVariable
{
    private static readonly string[] s_names = ["e", "ex", "exception"];

    /// <summary>Is it used for nothing but what every exception has, or not at all?</summary>
    public static bool IsPlain(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken) =>
        clause.Declaration is { } declaration
        && (model.GetDeclaredSymbol(declaration, cancellationToken) is not { } variable
            || new References(model, clause.Block, cancellationToken).To(variable).All(use => IsPlain(use, model, cancellationToken)));

    /// <summary>A name for one, in the manner of the file.</summary>
    public static string NameFor(CatchClauseSyntax clause, SyntaxNode root, SemanticModel model)
    {
        string[] others = [.. root.DescendantNodes().OfType<CatchDeclarationSyntax>().Select(declaration => declaration.Identifier.ValueText)
            .Where(name => name.Length > 0)];
        return others.Concat(s_names).FirstOrDefault(name => IsFree(name, clause, model)) ?? "tokenException";
    }

    private static bool IsPlain(SimpleNameSyntax use, SemanticModel model, CancellationToken cancellationToken)
    {
        if (use.Parent is MemberAccessExpressionSyntax { Name: var member } access && access.Expression == use)
            return IsOfEvery(model.GetSymbolInfo(member, cancellationToken).Symbol);
        if (use.Parent is ThrowStatementSyntax or InterpolationSyntax)
            return true;
        return use.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or BinaryExpressionSyntax
            && model.GetTypeInfo(use, cancellationToken).ConvertedType is { } type
            && (type.SpecialType == SpecialType.System_Object || type.ToDisplayString() == "System.Exception");
    }

    private static bool IsOfEvery(ISymbol? member) => member switch
    {
        IPropertySymbol { OverriddenProperty: { } inherited } => IsOfEvery(inherited),
        IMethodSymbol { OverriddenMethod: { } inherited } => IsOfEvery(inherited),
        _ => member?.ContainingType is { } type && (type.SpecialType == SpecialType.System_Object || type.ToDisplayString() == "System.Exception"),
    };

    private static bool IsFree(string name, CatchClauseSyntax clause, SemanticModel model) =>
        !model.LookupSymbols(clause.Block.SpanStart, name: name).Any(symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol)
        && !clause.Block.DescendantTokens().Any(token => token.ValueText == name);
}
