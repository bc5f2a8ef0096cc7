using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>Does a token go to the Management API: into a client of the SDK, or into the header of a request to <c>/api/v2/</c> of a tenant?</summary>
internal sealed class TokenUse(OperationSource source, CancellationToken cancellationToken)
{
    private const int MaxSteps = 5;

    private readonly TokenFlow _flow = new(source, cancellationToken);

    public bool ReachesManagementApi(MintedToken token, Auth0Hosts hosts, Auth0Surroundings surroundings) =>
        _flow.TokenExpression(token) is { } expression && Reaches(expression, hosts, surroundings, 0);

    private bool Reaches(IOperation value, Auth0Hosts hosts, Auth0Surroundings surroundings, int steps)
    {
        if (steps > MaxSteps)
            return false;
        foreach (var use in _flow.Uses(value))
        {
            var reached = use switch
            {
                // "Bearer " + token, $"Bearer {token}", await GetTokenAsync()
                IBinaryOperation or IInterpolationOperation or IInterpolatedStringOperation or IAwaitOperation or IInvocationOperation => Reaches(use, hosts, surroundings, steps + 1),
                IArgumentOperation argument => IsSdkToken(argument) || (IsBearerHeader(argument) && CallsManagementApi(argument, hosts, surroundings)),
                _ => false,
            };
            if (reached)
                return true;
        }

        return false;
    }

    private static bool IsSdkToken(IArgumentOperation argument) => argument.Parameter?.Name == "token" && argument.Parent switch
    {
        IObjectCreationOperation creation => creation.Type.Is("Auth0.ManagementApi", "ManagementApiClient"),
        IInvocationOperation call => call.TargetMethod.Name == "UpdateAccessToken" && call.TargetMethod.ContainingNamespace.Is("Auth0.ManagementApi"),
        _ => false,
    };

    private static bool IsBearerHeader(IArgumentOperation argument) => argument.Parent switch
    {
        IObjectCreationOperation creation => creation.Type.Is("System.Net.Http.Headers", "AuthenticationHeaderValue") && argument.Parameter?.Name == "parameter",
        IInvocationOperation call => call.TargetMethod.Name is "Add" or "TryAddWithoutValidation" or "AddHeader" or "AddOrUpdateHeader" or "WithHeader" or "WithOAuthBearerToken" && IsAuthorization(call),
        _ => false,
    };

    private static bool IsAuthorization(IInvocationOperation call) =>
        call.TargetMethod.Name == "WithOAuthBearerToken" || call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: "Authorization" or "authorization" });

    /// <summary>Is a Management API URL written in the same body? Whatever else the body does, its bearer header is for that.</summary>
    private bool CallsManagementApi(IOperation header, Auth0Hosts hosts, Auth0Surroundings surroundings)
    {
        var root = header;
        while (root.Parent is { } parent)
            root = parent;
        var reading = new Reading(source, cancellationToken);
        return Texts(root).SelectMany(text => reading.Read(text, null).Values).OfType<TextValue>()
            .Select(text => ManagementUrl.Parse(text.Pattern, hosts))
            .Any(url => url.IsManagementApi && (url.HostKind == HostKind.Auth0 || surroundings.SpeakOfAuth0(header)));
    }

    private static IEnumerable<IOperation> Texts(IOperation root) => root.DescendantsAndSelf().Where(operation =>
        operation is IInterpolatedStringOperation or ILiteralOperation { Type.SpecialType: SpecialType.System_String } or IBinaryOperation { Type.SpecialType: SpecialType.System_String }
        && operation.Type?.SpecialType == SpecialType.System_String);
}
