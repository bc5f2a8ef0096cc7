using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What tests of code actions have in common: the choice of the action, and how it is applied.</summary>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Which of the offered actions is applied; null means the first.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action that is applied; null means any.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>Looks at each action before it is applied.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    public CodeActionValidationMode CodeActionValidationMode { get; set; } = CodeActionValidationMode.SemanticStructure;

    /// <summary>Leaves out actions that the test does not choose from.</summary>
    protected virtual ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions) => actions;

    /// <summary>The action that the test chooses, or null. Actions with nested ones are menus, and stand for those.</summary>
    private protected CodeAction? ChooseAction(IEnumerable<CodeAction> offered, IVerifier verifier)
    {
        var actions = FilterCodeActions([.. offered.SelectMany(Flatten)]);
        CodeAction? action;
        if (CodeActionIndex is { } index)
        {
            action = actions.ElementAtOrDefault(index);
            if (action is not null && CodeActionEquivalenceKey is not null)
            {
                verifier.Equal(
                    CodeActionEquivalenceKey,
                    action.EquivalenceKey,
                    $"The code action at index {index} has the equivalence key '{action.EquivalenceKey}' and not '{CodeActionEquivalenceKey}'.");
            }
        }
        else
        {
            action = actions.FirstOrDefault(candidate => CodeActionEquivalenceKey is null || candidate.EquivalenceKey == CodeActionEquivalenceKey);
        }

        if (action is not null)
            CodeActionVerifier?.Invoke(action, verifier);

        return action;

        static IEnumerable<CodeAction> Flatten(CodeAction action)
            => action.NestedActions.IsDefaultOrEmpty ? [action] : action.NestedActions.SelectMany(Flatten);
    }

    /// <summary>The solution after the action, with its documents parsed again.</summary>
    private protected async Task<Solution> ApplyAsync(Solution solution, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        var changes = operations.OfType<ApplyChangesOperation>().ToList();
        verifier.Equal(1, changes.Count, $"The code action '{action.Title}' must have exactly one operation that changes the solution.");
        return await DocumentNormalizer.NormalizeAsync(solution, changes[0].ChangedSolution, CodeActionValidationMode, verifier, cancellationToken)
            .ConfigureAwait(false);
    }
}
