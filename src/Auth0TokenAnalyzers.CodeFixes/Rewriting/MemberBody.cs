using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The shape of a member that gives a token: what it returns, and how its code is written.</summary>
internal static class MemberBody
{
    /// <summary>A text, or a task of one; null for a member that gives something else.</summary>
    public static ITypeSymbol? ReturnType(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? member = body.Parent;
        ISymbol? symbol = member is null ? null : model.GetDeclaredSymbol(member, cancellationToken);
        ITypeSymbol? type = symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String }
            or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] }
            ? type
            : null;
    }

    /// <summary>A task of a text as the member returns it: that is no task of a text that may be null, and no <c>ValueTask</c>.</summary>
    public static string AsReturned(string task, INamedTypeSymbol type, SemanticModel model, int position) => type switch
    {
        { Name: "ValueTask" } => $"new {type.ToMinimalDisplayString(model, position)}({task})",
        { TypeArguments: [{ NullableAnnotation: NullableAnnotation.Annotated }] } => task + "!",
        _ => task,
    };

    /// <summary>True when the code awaits, and every time with <c>ConfigureAwait(false)</c>.</summary>
    public static bool ConfiguresAwaits(SyntaxNode body) =>
        body.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList() is { Count: > 0 } awaits && awaits.All(AwaitContext.IsConfigured);

    /// <summary>A block with one statement, in one line where the old block was in one.</summary>
    public static string Block(BlockSyntax block, string statement, SourceText text, TextLine head, string indentation)
    {
        bool isOneLine = text.Lines.IndexOf(block.SpanStart) == text.Lines.IndexOf(block.Span.End);
        if (isOneLine && statement.IndexOf('\n') < 0)
            return $"{{ {statement} }}";
        string lineBreak = Layout.LineBreak(text);
        string outer = new([.. head.ToString().TakeWhile(char.IsWhiteSpace)]);
        return $"{{{lineBreak}{indentation}{statement}{lineBreak}{outer}}}";
    }
}
