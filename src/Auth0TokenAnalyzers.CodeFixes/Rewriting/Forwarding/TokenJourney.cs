using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// Follows a reported token over the solution: through the methods and properties that return it, the members that hold it and the parameters that take it, to the
/// clients that are made with it and the members that keep it. It only follows names; what the token is, the report has said.
/// </summary>
internal sealed class TokenJourney(Solution solution, CancellationToken cancellationToken)
{
    private const int MaxSteps = 12;

    private readonly MemberReferences _references = new(solution, cancellationToken);
    private readonly HashSet<(string? Path, int Position)> _visited = [];
    private readonly List<TokenStop> _stops = [];

    /// <summary>The places where a token goes whose expressions are known, or the code of members that give it.</summary>
    public static async Task<ImmutableArray<TokenStop>> OfAsync(
        Document document, SemanticModel model, IEnumerable<ExpressionSyntax> tokens, IEnumerable<SyntaxNode> bodies,
        CancellationToken cancellationToken)
    {
        var journey = new TokenJourney(document.Project.Solution, cancellationToken);
        foreach (ExpressionSyntax token in tokens)
            await journey.FollowAsync(token, document, model, [], 0).ConfigureAwait(false);
        foreach (SyntaxNode body in bodies)
        {
            if (body.Parent is { } member && model.GetDeclaredSymbol(member, cancellationToken) is { } symbol)
                await journey.FollowMemberAsync(symbol, 0).ConfigureAwait(false);
        }
        return [.. journey._stops.GroupBy(stop => (stop.Document.FilePath, (stop.Client ?? stop.Token).Span)).Select(Merged)];
    }

    private static TokenStop Merged(IEnumerable<TokenStop> stops)
    {
        TokenStop first = stops.First();
        return first with { Calls = [.. stops.SelectMany(stop => stop.Calls).Distinct()] };
    }

    private async Task FollowAsync(ExpressionSyntax arrived, Document document, SemanticModel model, ImmutableArray<ExpressionSyntax> calls,
        int steps)
    {
        if (steps > MaxSteps || !_visited.Add((document.FilePath, arrived.SpanStart)))
            return;
        ImmutableArray<ExpressionSyntax> waited = [.. WaitedFor.From(arrived)];
        ExpressionSyntax token = waited.Last();
        calls = calls.AddRange(waited.Where(part => part is not IdentifierNameSyntax));
        switch (token.Parent)
        {
            case not null when DefaultHeader.Around(token, model, cancellationToken) is { } header:
                if (!AwaitContext.CanAwait(token) && !IsOfOneCall(header, model))
                    _stops.Add(new TokenStop(document, token, calls, null));
                break;
            case ArgumentSyntax argument:
                await FollowArgumentAsync(argument, token, document, model, calls, steps).ConfigureAwait(false);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value:
                await FollowHolderAsync(model.GetDeclaredSymbol(value.Parent!, cancellationToken), token, document, model, calls, steps)
                    .ConfigureAwait(false);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == token:
                await FollowHolderAsync(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, token, document, model, calls, steps)
                    .ConfigureAwait(false);
                break;
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax
                when model.GetEnclosingSymbol(token.SpanStart,
                    cancellationToken) is IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method:
                await FollowMemberAsync(method.AssociatedSymbol ?? method, steps + 1).ConfigureAwait(false);
                break;
        }
    }

    private async Task FollowArgumentAsync(
        ArgumentSyntax argument, ExpressionSyntax token, Document document, SemanticModel model, ImmutableArray<ExpressionSyntax> calls, int steps)
    {
        if (argument.Parent?.Parent is not { } call)
            return;
        if (ClientCreation.Of(call, model, cancellationToken) is { } client && IsOfSdk(client) && client.Argument("token") == argument)
            _stops.Add(new TokenStop(document, token, calls, call));
        else if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "FromResult", ContainingType.Name: "Task" })
            await FollowAsync((ExpressionSyntax)call, document, model, calls, steps + 1).ConfigureAwait(false);
        else if (await _references.ParameterOfOnlyCallAsync(argument, call, model).ConfigureAwait(false) is { } parameter)
            await FollowMemberAsync(parameter, steps + 1).ConfigureAwait(false);
    }

    private async Task FollowHolderAsync(
        ISymbol? holder, ExpressionSyntax token, Document document, SemanticModel model, ImmutableArray<ExpressionSyntax> calls, int steps)
    {
        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (holder is ILocalSymbol)
        {
            foreach (SimpleNameSyntax use in new References(model, root, cancellationToken).To(holder).Where(use => use.SpanStart > token.SpanStart))
                await FollowAsync(use, document, model, calls, steps + 1).ConfigureAwait(false);
        }
        else if (holder is IFieldSymbol or IPropertySymbol && await _references.IsSetOnceAsync(holder).ConfigureAwait(false))
        {
            if (holder is not IFieldSymbol { IsConst: true } && KeptToken.Of(token, root, model, cancellationToken) is not null)
                _stops.Add(new TokenStop(document, token, calls, null));
            await FollowMemberAsync(holder, steps + 1).ConfigureAwait(false);
        }
    }

    private async Task FollowMemberAsync(ISymbol member, int steps)
    {
        foreach ((Document document, SemanticModel model, ExpressionSyntax use) in await _references.ToAsync(member).ConfigureAwait(false))
            await FollowAsync(use, document, model, [], steps).ConfigureAwait(false);
    }

    // A token lives for longer than a client which only this call uses.
    private bool IsOfOneCall(DefaultHeader header, SemanticModel model) =>
        header.Setting is StatementSyntax setting
        && model.GetSymbolInfo(header.Client, cancellationToken).Symbol is ILocalSymbol
        && CreatedClient.Of(header.Client, setting, model.SyntaxTree.GetRoot(cancellationToken), model, cancellationToken) is null;

    private static bool IsOfSdk(ClientCreation client) =>
        client.Type is { Name: "ManagementApiClient" or "ApiConnection",
            ContainingAssembly.Name: "Auth0.ManagementApi" or "Auth0.ManagementApi.Client" or "Auth0.Core" };
}
