using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>A token request by the client-credentials grant (RFC 6749, section 4.4) that this code sends. It is the same for every library.</summary>
/// <param name="Sending">The call that sends it.</param>
/// <param name="Parameters">The parameters of the request, by the names that they have in the code.</param>
/// <param name="Urls">What is known of the address: the parts that the code gives, such as a base address and a path.</param>
/// <param name="Caller">The call of a helper that brought these values; <see langword="null"/> when the sending code alone was read.</param>
internal sealed record TokenRequest(IInvocationOperation Sending, ClaimSet Parameters, ImmutableArray<Alternatives> Urls,
    IInvocationOperation? Caller = null)
{
    /// <summary>Where reports about the request as a whole go.</summary>
    public IInvocationOperation Site => Caller ?? Sending;

    public IEnumerable<Value> Audiences => Values("audience");

    /// <summary>All that is passed as a parameter. Serializers change the case of names and the separators in them, so neither counts.</summary>
    public IEnumerable<Claim> Named(string parameter) =>
        Parameters.All.Where(claim => Plain(claim.Name).Equals(Plain(parameter), StringComparison.OrdinalIgnoreCase));

    public IEnumerable<Value> Values(string parameter) => Named(parameter).SelectMany(claim => claim.Value.Values);

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "");
}

/// <summary>A request at the call where it is to be judged.</summary>
/// <param name="Request">The request, with all that is known there.</param>
/// <param name="Bare">For the call of a helper: the request as it is known without this call; what that shows is reported in the helper.</param>
internal sealed record TokenRequestSite(TokenRequest Request, TokenRequest? Bare);
