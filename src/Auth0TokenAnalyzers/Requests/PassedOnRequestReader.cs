using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>
/// Requests through a method whose code is not here to read: a Refit interface, a client behind an interface of the program. What is passed
/// to it, the parameters and an address, shows what it sends.
/// </summary>
internal sealed class PassedOnRequestReader : ITokenRequestReader
{
    /// <summary>Any: the methods are the program's own.</summary>
    public ImmutableArray<string> SendingNames { get; } = [];

    public TokenRequest? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.DeclaringSyntaxReferences.IsEmpty || !IsOpen(method) || method.ReturnType.SpecialType == SpecialType.System_String)
            return null;
        var parameters = new ClaimSet();
        var urls = ImmutableArray.CreateBuilder<Alternatives>();
        if (RefitPath(method) is { } path)
            urls.Add(Alternatives.Of(TextValue.Literal(path)));
        foreach (var argument in call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue))
            Passed(reading, argument.Value, frame, urls, parameters);
        return BringsToken(method, urls) ? new TokenRequest(call, parameters, urls.ToImmutable()) : null;
    }

    // A message, a metric and a row of a table can name a grant and an audience, too. A request has an answer, and an address or a name that
    // says what the answer is.
    private static bool BringsToken(IMethodSymbol method, IEnumerable<Alternatives> urls) =>
        !method.ReturnsVoid && method.ReturnType is not INamedTypeSymbol { IsGenericType: false, Name: "Task" or "ValueTask" }
        && (SecretNames.Words(method.Name).Contains("token") || urls.Any(url => url.Values.Any(IsAddress)));

    private static bool IsAddress(Value value) => value is TextValue text
        ? TokenEndpoint.IsTokenPath(text.Pattern)
        : value.Sources.SelectMany(step => SecretNames.Words(step.Name)).Any(word => word is "address" or "endpoint" or "token" or "uri" or "url");

    private static void Passed(Reading reading, IOperation argument, CallFrame? frame, ImmutableArray<Alternatives>.Builder urls, ClaimSet parameters)
    {
        if (argument.Type?.SpecialType == SpecialType.System_String || argument.Type.Is("System", "Uri"))
        {
            var text = reading.Read(argument, frame);
            if (text.Values.OfType<TextValue>()
                .Any(value => FormText.Is(value) || value.Pattern.TrimStart().StartsWith("{", StringComparison.Ordinal)))
                RequestBody.Read(reading, argument, frame, parameters);
            else
                urls.Add(text);
        }
        else if (reading.Read(argument, frame).Values.OfType<ObjectValue>()
            .FirstOrDefault() is { Creation: IObjectCreationOperation { Arguments.Length: > 0 } } request && IsOwn(request.Type))
        {
            // new ApiRequest(HttpMethod.Post, url, payload)
            foreach (var part in request.Arguments.Where(part => part.ArgumentKind != ArgumentKind.DefaultValue
                && part.Value.Type?.TypeKind != TypeKind.Enum))
                Passed(reading, part.Value, request.Frame, urls, parameters);
            RequestBody.Read(reading, argument, frame, parameters);
        }
        else
        {
            // The properties of a record are the parameters, or the address with the body.
            foreach (var part in reading.Read(argument, frame).Values.OfType<ObjectValue>()
                .SelectMany(made => made.Arguments.Select(part => reading.Read(part.Value, made.Frame))))
            {
                if (part.Values.OfType<TextValue>().Any(text => TokenEndpoint.IsTokenPath(text.Pattern)))
                    urls.Add(part);
            }

            RequestBody.Read(reading, argument, frame, parameters);
        }
    }

    private static bool IsOwn(ITypeSymbol? type) => type is { DeclaringSyntaxReferences.IsEmpty: false, IsRecord: false };

    private static bool IsOpen(IMethodSymbol method) => method.IsAbstract || method.ContainingType.TypeKind == TypeKind.Interface;

    private static string? RefitPath(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass.Is("Refit", "PostAttribute"))
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string).FirstOrDefault();
}
