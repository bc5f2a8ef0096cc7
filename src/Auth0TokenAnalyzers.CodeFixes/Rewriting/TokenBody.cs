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
    /// <summary>The result in the type that the member returns, which is never null from now on; null where that stays as it is.</summary>
    public NullableTypeSyntax? CertainResult { get; } = CertainTask.Result(body, model, cancellationToken);

    /// <summary>The new code; null when the member is none that can give a token.</summary>
    public Replacement? Write(TypeNames names)
    {
        if (MemberBody.ReturnType(body, model, cancellationToken) is not { } type)
            return null;
        bool isTask = type.SpecialType != SpecialType.System_String;
        bool isAsync = AwaitContext.CanAwait(body);
        SourceText text = body.SyntaxTree.GetText(cancellationToken);
        TextLine line = text.Lines.GetLineFromPosition(body is BlockSyntax ? body.Parent!.SpanStart : body.SpanStart);
        string typeName = names.At(body, provider);
        string indentation = Layout.Inside(line);
        int column = body is BlockSyntax ? indentation.Length + "return ".Length : body.SpanStart - line.Start + "=> ".Length;
        var (call, needs) = Call(new ProviderExpression(body, diagnostic, model) { Names = names }.In(typeName), null);
        if (column + call.Length > Layout.MaxLineLength)
            (call, needs) = Call(new ProviderExpression(body, diagnostic, model) { Names = names }.In(typeName),
                Layout.LineBreak(text) + (body is BlockSyntax ? Layout.Inside(indentation, text) : indentation));
        return new Replacement(body, body is BlockSyntax block ? MemberBody.Block(block, $"return {call};", text, line, indentation) : $"=> {call}",
            needs) { Waits = !isTask, AsksForToken = true };

        (string Text, ImmutableArray<ISymbol> Needs) Call(ProviderText provider, string? argumentBreak)
        {
            var (written, symbols) = provider(argumentBreak);
            if (!isTask)
                return (written + ".GetToken()", symbols);
            var cancellation = AwaitContext.Cancellation(body, model, cancellationToken);
            written = $"{written}.GetTokenAsync({cancellation?.Text})";
            written = isAsync
                ? $"await {written}{(MemberBody.ConfiguresAwaits(body) ? ".ConfigureAwait(false)" : "")}"
                : CertainResult is not null ? written : MemberBody.AsReturned(written, (INamedTypeSymbol)type, model, body.SpanStart);
            return (written, cancellation is var (_, symbol) ? symbols.Add(symbol) : symbols);
        }
    }
}
