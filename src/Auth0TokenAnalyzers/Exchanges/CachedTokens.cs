using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Calls that get a token from a cache which asks for it in a lambda: <c>cache.GetOrCreateAsync("token", async entry => …)</c>.</summary>
internal static class CachedTokens
{
    /// <summary>The texts that such calls become, where the lambda does nothing but ask for the token, with what it does for that.</summary>
    /// <param name="code">The code with the calls.</param>
    /// <param name="flow">Where the token goes.</param>
    /// <param name="effectsOfCall">Begins to collect what the lambda of a call does.</param>
    public static IEnumerable<(IOperation Text, ExchangeEffects Effects)> In(IOperation code, AnswerFlow flow, Func<ExchangeEffects> effectsOfCall)
    {
        foreach (var call in code.DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => TokenStores.IsOfCache(call) && flow.Of(call) == Carried.Token))
        {
            var effects = effectsOfCall();
            if (Lambdas(call).Any() && Lambdas(call).All(lambda => effects.AreOfExchange(lambda.Body)) && TokenPicks.Text(call, flow) is { } text)
                yield return (text, effects);
        }
    }

    private static IEnumerable<IAnonymousFunctionOperation> Lambdas(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value is IDelegateCreationOperation creation ? creation.Target : argument.Value)
            .OfType<IAnonymousFunctionOperation>();
}
