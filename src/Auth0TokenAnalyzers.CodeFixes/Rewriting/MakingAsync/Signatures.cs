using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Writes the head of a function anew.</summary>
internal static class Signatures
{
    public const string CancellationTokenName = "cancellationToken";

    /// <param name="function">The function.</param>
    /// <param name="isAsync">Whether it gets the modifier <c>async</c>.</param>
    /// <param name="family">The new signature; null when it stays.</param>
    /// <param name="edits">Takes the edits.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when a type is missing.</returns>
    public static bool Write(AsyncFunction function, bool isAsync, MethodFamily? family, DocumentEdits edits, CancellationToken cancellationToken)
    {
        string modifier = isAsync ? "async " : "";
        if (function.ReturnType is not { } returnType)
        {
            if (function.Node is AnonymousFunctionExpressionSyntax lambda)
                edits.Text.Insert(StartOfParameters(lambda), modifier);
            return true;
        }
        if (family is null)
        {
            edits.Text.Insert(returnType.SpanStart, modifier);
            return true;
        }
        bool hasResult = function.Symbol(cancellationToken) is { ReturnsVoid: false };
        if (TaskTypes.Find(function.Model.Compilation, family.ReturnsValueTask, hasResult) is not { } task)
            return false;
        string name = edits.Names.At(returnType, task);
        if (hasResult)
        {
            edits.Text.Insert(returnType.SpanStart, $"{modifier}{name}<");
            edits.Text.Insert(returnType.Span.End, ">");
        }
        else
        {
            edits.Text.Replace(returnType.Span, modifier + name);
        }
        if (family.IsRenamed)
            edits.Text.Insert(function.Identifier.Span.End, NewSignature.Suffix);
        return !family.TakesCancellationToken || AddParameter(function, edits);
    }

    private static bool AddParameter(AsyncFunction function, DocumentEdits edits)
    {
        if (function.Parameters is not { } list
            || function.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not { } type)
            return false;
        string name = edits.Names.At(list, type);
        bool isExplicit = function.Node is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null };
        string value = isExplicit ? "" : KnowsDefault(function) ? " = default" : $" = default({name})";
        int position = list.Parameters.Count == 0 ? list.OpenParenToken.Span.End : list.Parameters[list.Parameters.Count - 1].Span.End;
        edits.Text.Insert(position, $"{Separator(list, edits.Text.Text)}{name} {CancellationTokenName}{value}");
        return true;
    }

    private static bool KnowsDefault(AsyncFunction function) =>
        function.Node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7_1 };

    private static string Separator(ParameterListSyntax list, SourceText text)
    {
        if (list.Parameters.Count == 0)
            return "";
        TextLine line = text.Lines.GetLineFromPosition(list.Parameters[list.Parameters.Count - 1].SpanStart);
        return list.OpenParenToken.SpanStart >= line.Start ? ", " : "," + Layout.LineBreak(text) + Layout.Indentation(line);
    }

    private static int StartOfParameters(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.SpanStart,
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.SpanStart,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.SpanStart,
        _ => lambda.SpanStart,
    };
}
