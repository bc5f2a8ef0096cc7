using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// The ways to give a token to Auth0's SDK: client constructors of 2.x to 10.x, <c>UpdateAccessToken</c>, <c>DelegateTokenProvider</c>, the header
/// dictionaries of connections and options. By namespace and assembly: other products have clients of the same names.
/// See https://github.com/auth0/auth0.net.
/// </summary>
internal sealed class SdkSinks(OperationSource source, CancellationToken cancellationToken)
{
    /// <summary>The handover when an argument, assignment or returned value is one.</summary>
    public TokenHandover? At(IOperation taker) => taker switch
    {
        IArgumentOperation argument when IsToken(argument)
            => new TokenHandover(argument.Value, true, false, Urls(argument)) { Taker = argument.Parent },
        IArgumentOperation or ISimpleAssignmentOperation when AuthorizationEntry.Value(taker) is { } text && ReachesSdk(taker)
            => new TokenHandover(text, true, true, []),
        _ when ProviderResult(taker) is ({ } token, { } provider) => new TokenHandover(token, true, false, []) { Taker = provider },
        _ => null,
    };

    /// <summary>The tokens that a <c>DelegateTokenProvider</c> gives: the results of its delegate.</summary>
    public IEnumerable<TokenHandover> Provided(IObjectCreationOperation creation)
    {
        if (!IsTokenProvider(creation.Type))
            return [];
        var body = creation.Arguments.Of("tokenFactory") switch
        {
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda,
            IDelegateCreationOperation { Target: IMethodReferenceOperation method }
                => source.Body(method.Method.OriginalDefinition, cancellationToken),
            _ => null,
        };
        return body is null
            ? []
            : OperationSource.Returned(body).Select(result => new TokenHandover(Completed(result), true, false, []) { Taker = creation });
    }

    private static bool IsToken(IArgumentOperation argument) =>
        argument is { Parameter: { Type.SpecialType: SpecialType.System_String, Name: "token" }, ArgumentKind: ArgumentKind.Explicit }
            && argument.Parent switch
    {
        IObjectCreationOperation creation => IsClient(creation.Type),
        // : base(token, domain) in a client of the user's own
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } => IsClient(constructor.ContainingType),
        IInvocationOperation { TargetMethod: { Name: "UpdateAccessToken" } method } => IsOfSdk(method.ContainingType),
        _ => false,
    };

    private static bool IsClient(ITypeSymbol? type) => type is { Name: "ManagementApiClient" or "ApiConnection" } && IsOfSdk(type);

    private static bool IsTokenProvider(ITypeSymbol? type) => type is { Name: "DelegateTokenProvider" } && IsOfSdk(type);

    private static bool IsOfSdk(ITypeSymbol? type) =>
        type?.ContainingAssembly?.Name is "Auth0.ManagementApi" or "Auth0.ManagementApi.Client" or "Auth0.Core"
            && type.ContainingNamespace.IsBelow("Auth0");

    /// <summary>The tenant as the client is told: a domain, the URL of the API, or options with one.</summary>
    private ImmutableArray<Value> Urls(IArgumentOperation token)
    {
        var arguments = token.Parent switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => [],
        };
        var reading = new Reading(source, cancellationToken);
        if ((arguments.Of("domain") ?? arguments.Of("baseUri") ?? arguments.Of("baseUrl")) is { } url)
            return reading.Read(url, null).Values;
        return arguments.Of("clientOptions") is not { } options ? [] :
        [
            .. reading.Read(options, null).Values.OfType<ObjectValue>()
                .SelectMany(made => made.Property("TenantDomain").Concat(made.Property("BaseUrl"))
                    .SelectMany(write => reading.Read(write.Value, made.FrameOf(write)).Values)),
        ];
    }

    /// <summary>Does the dictionary that an entry is written into go to the SDK: as additional or default headers?</summary>
    private bool ReachesSdk(IOperation entry)
    {
        for (var parent = entry.Parent; parent is not (null or IBlockOperation); parent = parent.Parent)
        {
            if (parent is IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property.Name: "AdditionalHeaders" } member })
                return IsOfSdk(member.Property.ContainingType);
        }

        return new HeaderCollections(source, cancellationToken).Taker(entry, TakesHeaders) is not null;
    }

    private static bool TakesHeaders(IOperation taker) => taker switch
    {
        IArgumentOperation { Parameter.Name: "defaultHeaders" or "headers" } argument => argument.Parent switch
        {
            IObjectCreationOperation creation => IsOfSdk(creation.Type),
            IInvocationOperation call => IsOfSdk(call.TargetMethod.ContainingType),
            _ => false,
        },
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "AdditionalHeaders" } property } }
            => IsOfSdk(property.ContainingType),
        _ => false,
    };

    /// <summary>The token and the provider when an operation takes the token as the result of a provider's lambda.</summary>
    private static (IOperation Token, IOperation Provider)? ProviderResult(IOperation taker)
    {
        var (taken, token) = taker switch
        {
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "FromResult" } call } argument => (call, argument.Value),
            IReturnOperation { ReturnedValue: { } value } => (value, value),
            _ => default((IOperation, IOperation)?),
        } ?? default;
        for (var parent = taken?.Parent; parent is IConversionOperation or IReturnOperation or IBlockOperation or IAnonymousFunctionOperation
            or IDelegateCreationOperation or IArgumentOperation; parent = parent.Parent)
        {
            if (parent is IArgumentOperation { Parent: IObjectCreationOperation creation })
                return IsTokenProvider(creation.Type) ? (token, creation) : null;
        }

        return null;
    }

    // Task.FromResult(token), new ValueTask<string>(token)
    private static IOperation Completed(IOperation result) => ChainCall.Unwrap(result) switch
    {
        IInvocationOperation { TargetMethod: { Name: "FromResult", IsStatic: true }, Arguments: [var argument] } => argument.Value,
        _ => result,
    };
}
