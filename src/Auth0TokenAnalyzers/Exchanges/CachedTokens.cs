using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Calls that get a token from a cache which asks for it in a lambda: <c>cache.GetOrCreateAsync("token", async entry => …)</c>.</summary>
internal static class CachedTokens
{
    /// <summary>The texts that such calls become, where the lambda does nothing but ask for the token.</summary>
    public static IReadOnlyList<IOperation> In(IOperation code, AnswerFlow flow, ExchangeEffects effects) =>
    [
        .. code.DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => TokenStores.IsOfCache(call) && flow.Of(call) == Carried.Token)
            .Where(call => Lambdas(call).Any() && Lambdas(call).All(lambda => effects.AreOfExchange(lambda.Body)))
            .Select(call => TokenPicks.Text(call, flow)).OfType<IOperation>(),
    ];

    private static IEnumerable<IAnonymousFunctionOperation> Lambdas(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value is IDelegateCreationOperation creation ? creation.Target : argument.Value)
            .OfType<IAnonymousFunctionOperation>();
}
