using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Writes what a plan says into the documents of a solution.</summary>
/// <param name="plan">The plan.</param>
/// <param name="untouched">The places that another change will replace, whose inside is left alone.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class AsyncRewriting(AsyncPlan plan, IReadOnlyCollection<(DocumentId Document, TextSpan Span)> untouched,
    CancellationToken cancellationToken)
{
    private readonly Dictionary<DocumentId, DocumentEdits> _edits = [];
    private readonly List<(DocumentEdits Edits, ExpressionSyntax Whole, InvocationExpressionSyntax Task, MethodFamily? Family)> _awaits = [];
    private readonly HandedOver _handedOver = new(plan, cancellationToken);

    /// <summary>The changed files; null when something cannot be written.</summary>
    public ImmutableArray<ChangedFile>? Write()
    {
        foreach (AsyncFunction function in plan.Functions)
        {
            if (!WriteFunction(function))
                return null;
        }
        foreach ((MethodReference reference, MethodFamily family) in plan.OtherNames)
        {
            Rename(reference, family);
            if (family.TakesCancellationToken)
                AddDocumentedParameter(reference);
        }
        foreach (AwaitedCall call in plan.Calls)
        {
            Rename(call.Reference, call.Family);
            _awaits.Add((EditsOf(call.Reference.Document, call.Reference.Model), call.Call, call.Call, call.Family));
        }
        // Of two that begin at one place, the outer one is awaited outside.
        foreach (var (edits, whole, task, family) in _awaits.OrderBy(await => await.Whole.SpanStart)
            .ThenByDescending(await => await.Whole.Span.Length))
            WriteAwait(edits, whole, task, family);
        List<ChangedFile?> files = [.. _edits.Values.GroupBy(edits => edits.Document.FilePath ?? edits.Document.Id.Id.ToString())
            .Select(file => ChangedFile.From([.. file]))];
        return files.Contains(null) ? null : [.. files.OfType<ChangedFile>()];
    }

    private bool WriteFunction(AsyncFunction function)
    {
        DocumentEdits edits = EditsOf(function.Document, function.Model);
        ImmutableArray<BlockingCall> blocking = function.Body is null ? [] :
            [.. BlockingCalls.In(function, cancellationToken)
                .Where(call => !untouched.Any(place => place.Document == function.Document.Id && place.Span.Contains(call.Whole.Span)))];
        MethodFamily? family = plan.FamilyOf(function.Key);
        bool isAsync = plan.Awaits(function) || (!blocking.IsEmpty && Obstacles.AllowAsync(function, cancellationToken));
        if (!Signatures.Write(function, isAsync, family, edits, cancellationToken))
            return false;
        if (!isAsync)
            return family is null || new WrappedResults(function, family, edits, cancellationToken).Write();
        foreach (BlockingCall call in blocking)
            _awaits.Add((edits, call.Whole, call.Task, null));
        return family is not null || !TaskTypes.IsTask(function.Symbol(cancellationToken)?.ReturnType)
            || new ForwardedTasks(function, edits, cancellationToken).Write();
    }

    private void Rename(MethodReference reference, MethodFamily family)
    {
        if (family.IsRenamed)
            EditsOf(reference.Document, reference.Model).Text.Insert(reference.Name.Identifier.Span.End, NewSignature.Suffix);
    }

    // `<see cref="Get(string)"/>` names the types of the parameters.
    private void AddDocumentedParameter(MethodReference reference)
    {
        if (reference.Name.Parent is not NameMemberCrefSyntax { Parameters: { } list }
            || reference.Model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not { } type)
        {
            return;
        }
        DocumentEdits edits = EditsOf(reference.Document, reference.Model);
        edits.Text.Insert(list.CloseParenToken.SpanStart, (list.Parameters.Count > 0 ? ", " : "") + edits.Names.At(reference.Name, type));
    }

    private void WriteAwait(DocumentEdits edits, ExpressionSyntax whole, InvocationExpressionSyntax task, MethodFamily? family)
    {
        bool needsParentheses = AwaitContext.NeedsParentheses(whole);
        bool isConfigured = task.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" };
        edits.Text.Insert(whole.SpanStart, needsParentheses ? "(await " : "await ");
        if (_handedOver.Argument(task, edits.Document.Id, edits.Model, takesToken: family is { TakesCancellationToken: true }) is { } argument)
            edits.Text.Insert(task.ArgumentList.CloseParenToken.SpanStart, argument);
        string end = (!isConfigured && AwaitContext.ConfiguresAwaits(whole) ? ".ConfigureAwait(false)" : "") + (needsParentheses ? ")" : "");
        edits.Text.Replace(TextSpan.FromBounds(task.Span.End, whole.Span.End), end);
    }

    private DocumentEdits EditsOf(Document document, SemanticModel model)
    {
        if (!_edits.TryGetValue(document.Id, out DocumentEdits? edits))
            _edits[document.Id] = edits = new DocumentEdits(document, model);
        return edits;
    }
}
