using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Lets a member that kept a token give on what it calls: the provider keeps the token for as long as it lives, and a cache before it would keep it for longer.
/// </summary>
/// <param name="body">The code of the member.</param>
/// <param name="call">The call in it that brings the token.</param>
/// <param name="model">The model of the document.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class TokenForwarding(SyntaxNode body, ExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => body;

    /// <summary>The members of a file that a report names.</summary>
    public static ImmutableArray<ITokenRepair> In(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        ImmutableArray<ExpressionSyntax> calls = diagnostic.Expressions(PropertyKeys.ForwardingCalls, root);
        return
        [
            .. from member in diagnostic.Nodes(PropertyKeys.ForwardingBodies, root)
               let call = calls.FirstOrDefault(call => member.Span.Contains(call.Span))
               where call is not null
               select new TokenForwarding(member, call, model, cancellationToken),
        ];
    }

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (body.HasInnerDirectives() || MemberBody.ReturnType(body, model, cancellationToken) is not { } type)
            return null;
        SourceText text = body.SyntaxTree.GetText(cancellationToken);
        string code = Code(type);
        IEnumerable<ISymbol> needs = call.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition).OfType<ISymbol>();
        TextLine line = text.Lines.GetLineFromPosition(body is BlockSyntax ? body.Parent!.SpanStart : body.SpanStart);
        string written = body is BlockSyntax block ? MemberBody.Block(block, $"return {code};", text, line, Layout.Inside(line)) : $"=> {code}";
        return new Repair(new Replacement(body, written, [.. needs]));
    }

    private string Code(ITypeSymbol type)
    {
        string code = call.ToString();
        if (type is not INamedTypeSymbol { Arity: 1 } task)
            return code;
        if (AwaitContext.CanAwait(body))
            return $"await {code}{(MemberBody.ConfiguresAwaits(body) ? ".ConfigureAwait(false)" : "")}";
        return model.GetTypeInfo(call, cancellationToken).Type is INamedTypeSymbol { Name: var name } && name == task.Name && name == "ValueTask"
            ? code
            : MemberBody.AsReturned(code, task, model, body.SpanStart);
    }
}
