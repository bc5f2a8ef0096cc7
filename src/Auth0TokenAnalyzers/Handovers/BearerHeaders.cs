using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>The ways to write a bearer token into the header of a request or client: HttpClient, WebClient, RestSharp, Flurl, IdentityModel.</summary>
internal sealed class BearerHeaders(OperationSource source, SymbolUses uses, CancellationToken cancellationToken)
{
    /// <summary>The header that an argument or assignment writes; <see langword="null"/> when it writes none.</summary>
    public BearerHeader? At(IOperation taker) => taker switch
    {
        IArgumentOperation { Parent: IObjectCreationOperation creation } argument => Created(argument, creation),
        IArgumentOperation { Parent: IInvocationOperation call } argument => Called(argument, call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } headers } target }
            when IsHeaders(target.Property.ContainingType) && AuthorizationEntry.Value(taker) is { } text
            => new BearerHeader(text, true, [headers]),
        _ => null,
    } ?? Collected(taker);

    // request.AddHeaders(new Dictionary<string, string> { ["Authorization"] = … }), url.WithHeaders(new { Authorization = … })
    private BearerHeader? Collected(IOperation taker)
    {
        var text = taker is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation {
            Property: { ContainingType.IsAnonymousType: true, Name: var name } } } member
            && name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            ? member.Value
            : AuthorizationEntry.Value(taker);
        return text is not null && new HeaderCollections(source, cancellationToken).Owner(taker) is { } owner
            ? new BearerHeader(text, true, [owner])
            : null;
    }

    private BearerHeader? Created(IArgumentOperation argument, IObjectCreationOperation creation)
    {
        if (creation.Type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue"))
            return argument.Parameter?.Name == "parameter" && IsBearer(creation.Arguments.Of("scheme"))
                ? new BearerHeader(argument.Value, false, Owners(creation))
                : null;
        var authenticates = creation.Type is { Name: "JwtAuthenticator" or "OAuth2AuthorizationRequestHeaderAuthenticator" }
            && creation.Type.ContainingNamespace.IsBelow("RestSharp");
        return authenticates && argument.Parameter?.Name == "accessToken" ? new BearerHeader(argument.Value, false, Owners(creation)) : null;
    }

    private BearerHeader? Called(IArgumentOperation argument, IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var receiver = ChainCall.Receiver(call);
        switch (method.Name)
        {
            case "Parse" when method.ContainingType.Is("System.Net.Http.Headers", "AuthenticationHeaderValue"):
                return new BearerHeader(argument.Value, true, Owners(call));
            // IdentityModel
            case "SetBearerToken" or "SetToken" when receiver is not null
                && argument.Parameter?.Name == "token"
                && receiver.Type?.Name is "HttpClient" or "HttpRequestMessage":
                return method.Name == "SetBearerToken" || IsBearer(call.Arguments.Of("scheme"))
                    ? new BearerHeader(argument.Value, false, [receiver])
                    : null;
            case "WithOAuthBearerToken" when receiver is not null && argument.Value != receiver && method.ContainingNamespace.IsBelow("Flurl"):
                return new BearerHeader(argument.Value, false, [receiver]);
            // WebHeaderCollection.Add("Authorization: Bearer …")
            case "Add" when receiver is not null && call.Arguments.Length == 1 && receiver.Type.Is("System.Net", "WebHeaderCollection"):
                return new BearerHeader(argument.Value, true, [receiver]);
        }

        var writes = receiver is not null
            && (IsHeaders(method.ContainingType) || method.ContainingNamespace.IsBelow("RestSharp") || method.ContainingNamespace.IsBelow("Flurl"));
        return writes && AuthorizationEntry.Value(argument) is { } text ? new BearerHeader(text, true, [receiver!]) : null;
    }

    /// <summary>The objects whose header or authenticator a value becomes.</summary>
    private IReadOnlyList<IOperation> Owners(IOperation made) =>
    [
        .. Takers(made).OfType<ISimpleAssignmentOperation>()
            .Select(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Authorization" or "Authenticator",
                Instance: { } owner } ? owner : null).OfType<IOperation>(),
    ];

    private IEnumerable<IOperation> Takers(IOperation made)
    {
        var flow = new ValueFlow(source, cancellationToken);
        foreach (var taker in flow.Uses(made))
        {
            var members = taker switch
            {
                IFieldInitializerOperation field => field.InitializedFields.CastArray<ISymbol>(),
                IPropertyInitializerOperation property => property.InitializedProperties.CastArray<ISymbol>(),
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } or null } target }
                    => [target.Member],
                _ => [],
            };
            if (members.IsEmpty)
                yield return taker;
            foreach (var use in members.SelectMany(member => uses.References(member, cancellationToken)).SelectMany(flow.Uses))
                yield return use;
        }
    }

    private static bool IsHeaders(ITypeSymbol? type) =>
        type.Derives("System.Net.Http.Headers", "HttpHeaders") || type.Derives("System.Collections.Specialized", "NameValueCollection");

    // The scheme may be a constant of any library, such as JwtBearerDefaults.AuthenticationScheme.
    private bool IsBearer(IOperation? scheme) => scheme is not null
        && new Reading(source, cancellationToken).Read(scheme, null).Values is [TextValue { Constant: { } name }]
        && name.Equals("Bearer", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A bearer token in a header.</summary>
/// <param name="Value">The token, or the text of the header.</param>
/// <param name="IsHeaderText">Is it the text of the header, with the scheme before the token?</param>
/// <param name="Owners">The requests and clients, or their headers.</param>
internal sealed record BearerHeader(IOperation Value, bool IsHeaderText, IReadOnlyList<IOperation> Owners);
