using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>All code of a solution that declares a member of a class of settings, or gives it a value.</summary>
/// <param name="Nodes">Declarations of members and parameters, assignments in initializers, statements and arguments, each with its document.</param>
/// <param name="Keys">The settings that the values are read from, each with the document that reads it.</param>
internal sealed record SettingCode(ImmutableArray<(Document Document, SyntaxNode Node)> Nodes, ImmutableArray<(Document Document, string Key)> Keys)
{
    /// <summary>The code; null where a value is more than a setting, or where some of the code must not change.</summary>
    /// <param name="member">The member.</param>
    /// <param name="solution">The solution.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<SettingCode?> OfAsync(ISymbol member, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(member.DeclaringSyntaxReferences[0].SyntaxTree) is not { } document)
            return null;
        SyntaxNode declaration = await member.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<(Document Document, SyntaxNode Node, ExpressionSyntax? Value)>
        {
            (document, declaration is VariableDeclaratorSyntax { Parent.Parent: { } field } ? field : declaration, ValueOf(declaration)),
        };
        foreach (ReferenceLocation location in (await SymbolFinder.FindReferencesAsync(member, solution, cancellationToken).ConfigureAwait(false))
            .SelectMany(reference => reference.Locations))
        {
            SyntaxNode root = (await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            if (root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true) is SimpleNameSyntax name && UnreadValue.IsGivenTo(name)
                && name.Whole().Parent is AssignmentExpressionSyntax assignment)
                found.Add((location.Document, assignment.Parent is ExpressionStatementSyntax statement ? statement : assignment, assignment.Right));
        }
        if (declaration is ParameterSyntax parameter)
        {
            if (await ArgumentsAsync(parameter, document, cancellationToken).ConfigureAwait(false) is not { } arguments)
                return null;
            found.AddRange(arguments.Select(argument => (argument.Document, (SyntaxNode)argument.Argument, (ExpressionSyntax?)argument.Argument.Expression)));
        }
        return found.All(code => MayChange(code.Document, code.Node) && (CopiedSetting.IsNothing(code.Value) || CopiedSetting.Key(code.Value!) is not null))
            ? new SettingCode(
                [.. found.Select(code => (code.Document, code.Node))],
                [.. found.Where(code => !CopiedSetting.IsNothing(code.Value)).Select(code => (code.Document, CopiedSetting.Key(code.Value!)!))])
            : null;
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        // What a getter of several statements does is anybody's guess.
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property => accessors.All(accessor => accessor is { Body: null, ExpressionBody: null })
            ? property.Initializer?.Value
            : property.Type,
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    private static bool MayChange(Document document, SyntaxNode node) => !GeneratedCode.Is(document) && !document.GetLinkedDocumentIds().Any()
        && !node.HasInnerDirectives()
        && node is not ExpressionStatementSyntax { Parent: not (BlockSyntax or GlobalStatementSyntax) };

    private static async Task<IReadOnlyList<(Document Document, ArgumentSyntax Argument)>?> ArgumentsAsync(ParameterSyntax parameter, Document document,
        CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetDeclaredSymbol(parameter, cancellationToken) is not IParameterSymbol { ContainingSymbol: IMethodSymbol constructor } symbol)
            return null;
        var arguments = new List<(Document, ArgumentSyntax)>();
        foreach (ReferenceLocation location in (await SymbolFinder.FindReferencesAsync(constructor, document.Project.Solution, cancellationToken).ConfigureAwait(false))
            .SelectMany(reference => reference.Locations))
        {
            if (await ParameterRemoval.ArgumentAtAsync(location, symbol, cancellationToken).ConfigureAwait(false) is not { } argument)
                return null;
            if (argument.Written() is { } written)
                arguments.Add((location.Document, written));
        }
        return arguments;
    }
}
