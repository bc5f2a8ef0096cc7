using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Writes the code of a member that gives a token: one call of the provider, in the shape that the member has.</summary>
internal sealed class TokenBody(
    SyntaxNode body, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
{
    /// <summary>The new code; null when the member is none that can give a token.</summary>
    public Replacement? Write(TypeNames names)
    {
        if (ReturnType() is not { } type)
            return null;
        bool isTask = type.SpecialType != SpecialType.System_String;
        bool isAsync = AwaitContext.CanAwait(body);
        SourceText text = body.SyntaxTree.GetText(cancellationToken);
        TextLine line = text.Lines.GetLineFromPosition(body is BlockSyntax ? body.Parent!.SpanStart : body.SpanStart);
        string typeName = names.At(body, provider);
        string indentation = Layout.Inside(line);
        int column = body is BlockSyntax ? indentation.Length + "return ".Length : body.SpanStart - line.Start + "=> ".Length;
        var (call, needs) = Call(new ProviderExpression(body, diagnostic, model).In(typeName), null);
        if (column + call.Length > Layout.MaxLineLength)
            (call, needs) = Call(new ProviderExpression(body, diagnostic, model).In(typeName), Layout.LineBreak(text) + (body is BlockSyntax ? Layout.Inside(indentation) : indentation));
        return new Replacement(body, body is BlockSyntax block ? Block(block, $"return {call};", text, line, indentation) : $"=> {call}", needs) { Waits = !isTask };

        (string Text, ImmutableArray<ISymbol> Needs) Call(ProviderText provider, string? argumentBreak)
        {
            var (written, symbols) = provider(argumentBreak);
            if (!isTask)
                return (written + ".GetToken()", symbols);
            ISymbol? cancellation = AwaitContext.CancellationToken(body, model, cancellationToken);
            written = $"{written}.GetTokenAsync({cancellation?.Name})";
            written = isAsync ? $"await {written}{(ConfiguresAwaits() ? ".ConfigureAwait(false)" : "")}" : AsReturned(written, (INamedTypeSymbol)type);
            return (written, cancellation is null ? symbols : symbols.Add(cancellation));
        }
    }

    // A task of a text is no task of a text that may be null, and no ValueTask.
    private string AsReturned(string call, INamedTypeSymbol type) => type switch
    {
        { Name: "ValueTask" } => $"new {type.ToMinimalDisplayString(model, body.SpanStart)}({call})",
        { TypeArguments: [{ NullableAnnotation: NullableAnnotation.Annotated }] } => call + "!",
        _ => call,
    };

    private static string Block(BlockSyntax block, string statement, SourceText text, TextLine head, string indentation)
    {
        bool isOneLine = text.Lines.IndexOf(block.SpanStart) == text.Lines.IndexOf(block.Span.End);
        if (isOneLine && statement.IndexOf('\n') < 0)
            return $"{{ {statement} }}";
        string lineBreak = Layout.LineBreak(text);
        string outer = new([.. head.ToString().TakeWhile(char.IsWhiteSpace)]);
        return $"{{{lineBreak}{indentation}{statement}{lineBreak}{outer}}}";
    }

    private bool ConfiguresAwaits() =>
        body.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList() is { Count: > 0 } awaits && awaits.All(AwaitContext.IsConfigured);

    private ITypeSymbol? ReturnType()
    {
        SyntaxNode? member = body.Parent;
        ISymbol? symbol = member is null ? null : model.GetDeclaredSymbol(member, cancellationToken);
        ITypeSymbol? type = symbol switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return type is { SpecialType: SpecialType.System_String } or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] }
            ? type
            : null;
    }
}
