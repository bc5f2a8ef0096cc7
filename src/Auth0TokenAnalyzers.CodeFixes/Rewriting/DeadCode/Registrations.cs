using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// The calls that tell a container of a class, for itself or to be run in the background: <c>services.AddSingleton&lt;T&gt;()</c>,
/// <c>services.AddHostedService&lt;T&gt;()</c>.
/// </summary>
internal static class Registrations
{
    /// <summary>The solution without those of a class, and whether anything else names it; null when one of them cannot go.</summary>
    public static async Task<(Solution? Solution, bool IsUsed)> WithoutAsync(INamedTypeSymbol type, DocumentId declaration, Solution solution,
        CancellationToken cancellationToken)
    {
        bool isUsed = false;
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(type, solution, cancellationToken).ConfigureAwait(false);
        Solution result = solution;
        foreach (var file in found.SelectMany(symbol => symbol.Locations).GroupBy(location => location.Document.Id))
        {
            Document document = solution.GetDocument(file.Key)!;
            SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var calls = new HashSet<InvocationExpressionSyntax>();
            foreach (ReferenceLocation location in file)
            {
                SyntaxNode name = root.FindNode(location.Location.SourceSpan, getInnermostNodeForTie: true);
                if (Registration(name) is { } call)
                    calls.Add(call);
                else if (!IsOwn(name, type, document.Id == declaration))
                    isUsed = true;
            }
            if (calls.Count == 0)
                continue;
            SyntaxNode[] statements = [.. calls.Where(IsStatement).Select(call => call.Parent!)];
            TextSpan[] links = [.. calls.Where(call => call.Parent is MemberAccessExpressionSyntax or ExpressionStatementSyntax && !IsStatement(call)).Select(Link)];
            if (document.GetLinkedDocumentIds().Any() || statements.Length + links.Length < calls.Count
                || await ChangedDocument.WithoutAsync(result.GetDocument(document.Id)!, statements, links, cancellationToken)
                    .ConfigureAwait(false) is not { } changed)
            {
                return (null, true);
            }
            result = changed.Project.Solution;
        }
        return (result, isUsed);
    }

    private static InvocationExpressionSyntax? Registration(SyntaxNode name) =>
        name.Ancestors().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax))
        .OfType<InvocationExpressionSyntax>()
        .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Name: var method } && IsOf(method, call.ArgumentList, name));

    private static bool IsOf(SimpleNameSyntax method, ArgumentListSyntax arguments, SyntaxNode name)
    {
        bool isHosted = method.Identifier.ValueText == ContainerMethods.HostedService;
        return method is GenericNameSyntax generic
            && (isHosted || method.Identifier.ValueText == ContainerMethods.Options || ContainerMethods.Services.Contains(method.Identifier.ValueText))
            // Under the name of an interface, it is there for those who ask for that.
            ? generic.TypeArgumentList.Arguments is [var type]
                && (type is QualifiedNameSyntax qualified ? qualified.Right : type).ToString() == name.ToString()
                && (generic.Span.Contains(name.Span) || arguments.Span.Contains(name.Span))
            : isHosted && arguments.Span.Contains(name.Span);
    }

    // ILogger<T> in the class itself.
    private static bool IsOwn(SyntaxNode name, INamedTypeSymbol type, bool isSameFile) =>
        isSameFile && name.Ancestors().OfType<TypeDeclarationSyntax>().Any(container => container.Identifier.ValueText == type.Name);

    /// <summary>Is the call a statement, and nothing else in it that does anything?</summary>
    public static bool IsStatement(InvocationExpressionSyntax call) => call.Parent is ExpressionStatementSyntax
        && call.Expression is MemberAccessExpressionSyntax { Expression: not InvocationExpressionSyntax };

    /// <summary>A call such as <c>.AddHostedService&lt;T&gt;()</c> between other calls, with the line that it stands on.</summary>
    public static TextSpan Link(InvocationExpressionSyntax call)
    {
        ExpressionSyntax receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        return TextSpan.FromBounds(receiver.Span.End, call.Span.End);
    }
}
