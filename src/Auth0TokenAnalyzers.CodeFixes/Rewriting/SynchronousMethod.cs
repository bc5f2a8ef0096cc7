using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// A private method with nothing to wait for whose callers all wait for it: it returns its result itself, and they ask for no more than that.
/// </summary>
internal static class SynchronousMethod
{
    private const string Suffix = "Async";

    /// <summary>Takes the task away from a method and its calls; false where somebody needs it.</summary>
    /// <param name="function">The method.</param>
    /// <param name="root">The root of its document.</param>
    /// <param name="edits">Takes the changes.</param>
    public static bool TryWrite(FinishedFunction function, SyntaxNode root, TextEdits edits)
    {
        if (function.Node is not MethodDeclarationSyntax { AttributeLists.Count: 0, ExplicitInterfaceSpecifier: null } method
            || Result(method.ReturnType) is not { } result
            || method.Parent is not TypeDeclarationSyntax type
            || type is InterfaceDeclarationSyntax
            || type.Modifiers.Any(SyntaxKind.PartialKeyword)
            || method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
            || root.HasInactiveCode()
            || root.DescendantNodes().OfType<MethodDeclarationSyntax>().Count(other => other.Identifier.ValueText == method.Identifier.ValueText) > 1)
        {
            return false;
        }
        ImmutableArray<SimpleNameSyntax> names = [.. root.DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
            .Where(name => name.Identifier.ValueText == method.Identifier.ValueText)];
        ImmutableArray<InvocationExpressionSyntax> calls = [.. names.Select(name => name.Whole().Parent).OfType<InvocationExpressionSyntax>()];
        if (calls.Length != names.Length || calls.IsEmpty || !calls.All(call => WaitsFor(call) is not null || IsAwaitedBesideOthers(call, calls)))
            return false;
        foreach (InvocationExpressionSyntax call in calls)
            WriteCall(call, edits);
        edits.Replace(method.ReturnType.Span, result);
        edits.Delete(TextSpan.FromBounds(function.Keyword.SpanStart, function.Keyword.GetNextToken().SpanStart));
        Rename(method, type, names, edits);
        return true;
    }

    private static string? Result(TypeSyntax type) => type switch
    {
        GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var result] } => result.ToString(),
        IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } => "void",
        _ => null,
    };

    /// <summary>What holds the thread until the task of a call is done.</summary>
    private static ExpressionSyntax? WaitsFor(ExpressionSyntax task) => task.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => result,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } wait } => wait,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => WaitsFor(configured),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax {
            Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax result } } } => result,
        _ => null,
    };

    // A caller that awaits nothing else would have a task for nothing.
    private static bool IsAwaitedBesideOthers(ExpressionSyntax call, ImmutableArray<InvocationExpressionSyntax> calls) =>
        call.Parent is AwaitExpressionSyntax
        && AwaitContext.FunctionOf(call) is { } function
        && FinishedFunction.Own(function).OfType<AwaitExpressionSyntax>().Any(other => !calls.Any(call => call.Parent == other));

    private static void WriteCall(InvocationExpressionSyntax call, TextEdits edits)
    {
        if (WaitsFor(call) is { } waiting)
        {
            edits.Delete(TextSpan.FromBounds(call.Span.End, waiting.Span.End));
            return;
        }
        edits.Delete(TextSpan.FromBounds(call.Parent!.SpanStart, call.SpanStart));
        if (call.Parent.Parent is ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax } parenthesized)
        {
            edits.Delete(parenthesized.OpenParenToken.Span);
            edits.Delete(parenthesized.CloseParenToken.Span);
        }
    }

    private static void Rename(MethodDeclarationSyntax method, TypeDeclarationSyntax type, ImmutableArray<SimpleNameSyntax> names, TextEdits edits)
    {
        string old = method.Identifier.ValueText;
        if (!old.EndsWith(Suffix, StringComparison.Ordinal) || old.Length == Suffix.Length)
            return;
        string name = old.Substring(0, old.Length - Suffix.Length);
        if (type.DescendantTokens().Any(token => token.ValueText == name))
            return;
        foreach (SyntaxToken identifier in names.Select(use => use.Identifier).Append(method.Identifier))
            edits.Delete(TextSpan.FromBounds(identifier.Span.End - Suffix.Length, identifier.Span.End));
    }
}
