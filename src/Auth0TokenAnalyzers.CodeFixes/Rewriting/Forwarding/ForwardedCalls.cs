using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// A report about a token that a method makes for its callers without waiting for anything, as it concerns those callers: where all of them are async, they await
/// the provider themselves, and no thread is held by a method that only asks it.
/// </summary>
internal sealed class ForwardedCalls
{
    private const int MaxSteps = 4;

    /// <summary>Says that a report is one of those. No rule writes this property.</summary>
    private const string Key = "forwardedCall";

    private readonly MemberReferences _references;
    private readonly ImmutableHashSet<(string? Path, int Position)> _known;
    private readonly List<(Document, Diagnostic)> _calls = [];
    private readonly CancellationToken _cancellationToken;

    private ForwardedCalls(Solution solution, IEnumerable<(Document Document, Diagnostic Diagnostic)> known, CancellationToken cancellationToken)
    {
        _references = new MemberReferences(solution, cancellationToken);
        _known = [.. known.SelectMany(report => report.Diagnostic.AdditionalLocations).Select(place => (place.SourceTree?.FilePath, place.SourceSpan.Start))];
        _cancellationToken = cancellationToken;
    }

    /// <summary>True for a report at a call, whose token nobody may need any more: a client that it went to may get its own.</summary>
    public static bool Is(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Key);

    /// <summary>The reports at the calls; none where one of them cannot await, or cannot name the credentials.</summary>
    /// <param name="document">The document of the report.</param>
    /// <param name="diagnostic">The report.</param>
    /// <param name="known">What is forwarded already: clients that get their tokens by themselves.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> OfAsync(
        Document document, Diagnostic diagnostic, IEnumerable<(Document, Diagnostic)> known, CancellationToken cancellationToken)
    {
        if (NewTenant.Needs(diagnostic)
            || diagnostic.Property(PropertyKeys.HeaderScheme) is not null
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || diagnostic.Expression(PropertyKeys.TokenExpression, root) is not { } token
            || Helper(token, root, model, cancellationToken) is not { } helper)
        {
            return [];
        }
        var calls = new ForwardedCalls(document.Project.Solution, known, cancellationToken);
        return await calls.FollowAsync(helper, token, model, diagnostic, 0).ConfigureAwait(false) ? calls._calls : [];
    }

    private async Task<bool> FollowAsync(IMethodSymbol helper, ExpressionSyntax token, SemanticModel model, Diagnostic diagnostic, int steps)
    {
        (Document Document, SemanticModel Model, ExpressionSyntax Use)[] uses = [.. await _references.ToAsync(helper).ConfigureAwait(false)];
        if (steps == MaxSteps || uses.Length == 0 || await _references.CountAsync(helper).ConfigureAwait(false) != uses.Length)
            return false;
        foreach ((Document document, SemanticModel callModel, ExpressionSyntax call) in uses)
        {
            if (_known.Contains((call.SyntaxTree.FilePath, call.SpanStart)))
                continue;
            if (GeneratedCode.Is(document)
                || new CredentialsOfCall(diagnostic, token, model, (InvocationExpressionSyntax)call, callModel, _cancellationToken).Report() is not { } report)
                return false;
            SyntaxNode root = await call.SyntaxTree.GetRootAsync(_cancellationToken).ConfigureAwait(false);
            if (Helper(call, root, callModel, _cancellationToken) is { } outer)
            {
                if (!await FollowAsync(outer, call, callModel, report, steps + 1).ConfigureAwait(false))
                    return false;
            }
            else if (MayAwait(call, callModel))
            {
                _calls.Add((document, Diagnostic.Create(report.Descriptor, report.Location, report.AdditionalLocations, report.Properties.SetItem(Key, "true"))));
            }
            else
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The method that gives a token to its callers as it is; null for another token.</summary>
    private static IMethodSymbol? Helper(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token;
        if (token.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local
            && new References(model, root, cancellationToken).To(local) is [var only])
            value = only;
        return value.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } or ReturnStatementSyntax { Parent.Parent: MethodDeclarationSyntax }
            && value.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declaration
            && !declaration.Modifiers.Any(SyntaxKind.AsyncKeyword)
            && declaration.DescendantNodes().OfType<ReturnStatementSyntax>().Count() <= 1
            && model.GetDeclaredSymbol(declaration, cancellationToken) is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String, IsGenericMethod: false } method
            && !Reach.IsCalledByOtherNames(method)
                ? method
                : null;
    }

    private static bool MayAwait(ExpressionSyntax call, SemanticModel model) =>
        AwaitContext.CanAwait(call) && !AwaitContext.IsInScopeOfReference(call, model) && !IsGivenOn(call, model);

    // What keeps the token would keep one of the provider's as well, and other code of the solution may need none any more.
    private static bool IsGivenOn(ExpressionSyntax call, SemanticModel model) => WaitedFor.From(call).Last().Parent switch
    {
        AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol or IPropertySymbol { ContainingType.DeclaringSyntaxReferences.IsEmpty: false },
        ArgumentSyntax { Parent.Parent: { } user } => model.GetSymbolInfo(user).Symbol is not { OriginalDefinition.DeclaringSyntaxReferences.IsEmpty: true },
        _ => false,
    };
}
