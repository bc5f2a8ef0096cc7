using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>What is ever written into a variable.</summary>
internal static class AnswerWrites
{
    /// <param name="reference">A use of a local or member.</param>
    /// <param name="flow">Says what the written values hold.</param>
    /// <param name="facts">The compilation.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<Carried> Into(IOperation reference, AnswerFlow flow, CompilationFacts facts, CancellationToken cancellationToken) =>
        reference switch
    {
        ILocalReferenceOperation { Local: var local } => facts.Source.Index(reference).Writes(local).Select(write => Local(local, write, flow)),
        IMemberReferenceOperation { Member: var member } => facts.Uses.Writes(member, cancellationToken).Select(flow.Of),
        _ => [],
    };

    private static Carried Local(ILocalSymbol local, LocalWrite write, AnswerFlow flow)
    {
        if (write.Value is null)
            return Out(write.Where, flow);
        var carried = flow.Of(write.Value);
        // (var token, var expires) = …, is { AccessToken: var token }
        return carried == Carried.Answer && (AccessTokenNames.IsName(write.Member) || (write.Part is not null && IsToken(local)))
            ? Carried.Token
            : carried;
    }

    // json.TryGetProperty("access_token", out var token), cache.TryGetValue(key, out var token)
    private static Carried Out(IOperation where, AnswerFlow flow)
    {
        if (where is not IArgumentOperation { Parent: IInvocationOperation call } written)
            return Carried.Nothing;
        if (flow.IsOwnCache(call))
            return Carried.Empty;
        if (TokenStores.IsRead(call) && flow.Of(ChainCall.Receiver(call)) != Carried.Answer)
            return Carried.Empty;
        var given = call.Arguments.Where(argument => argument != written).Select(argument => argument.Value).ToList();
        if (given.Append(call.Instance).All(value => flow.Of(value) != Carried.Answer))
            return Carried.Nothing;
        return given.Any(AccessTokenNames.IsKey) ? Carried.Token : Carried.Answer;
    }

    private static bool IsToken(ILocalSymbol local) =>
        AccessTokenNames.IsName(local.Name) || local.Name.Equals("token", System.StringComparison.OrdinalIgnoreCase);
}
