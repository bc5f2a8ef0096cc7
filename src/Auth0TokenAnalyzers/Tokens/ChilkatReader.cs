using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// Chilkat's <c>Jwt.CreateJwt(header, payload, password)</c>, both JSON. It always signs with a shared secret; its other methods take private
/// keys. It adds no expiry.
/// </summary>
internal sealed class ChilkatReader : ITokenReader
{
    private const string Namespace = "Chilkat";

    public ImmutableArray<string> TypeNames { get; } = [Namespace + ".Jwt", Namespace + ".JsonObject"];

    public ImmutableArray<string> SigningNames { get; } = ["CreateJwt"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod.Name: "CreateJwt", Arguments.Length: 3 } call
            || !call.TargetMethod.ContainingType.Is(Namespace, "Jwt"))
            return null;
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => argument.Value).ToList();
        if (SecretReader.Read(reading, arguments[2], frame) is not { } secret)
            return null;
        var claims = new ClaimSet();
        if (Emitted(reading, arguments[1], frame) is { } json)
            Read(reading, CallChain.Of(reading, json, frame, method => method.ContainingType.Is(Namespace, "JsonObject")), claims);
        else
            ClaimsReader.Read(reading, arguments[1], frame, claims);
        return new MintedToken(call, claims, secret, DefaultExpiry.None);
    }

    /// <summary>The object of <c>json.Emit()</c>; <see langword="null"/> when the payload is another text.</summary>
    private static IOperation? Emitted(Reading reading, IOperation payload, CallFrame? frame) =>
        reading.Read(payload, frame).Values is [{ Written: { } written }]
            && reading.Source.Operation(written, reading.CancellationToken) is IInvocationOperation { TargetMethod.Name: "Emit",
                Instance: { } json } emit && emit.TargetMethod.ContainingType.Is(Namespace, "JsonObject")
            ? json
            : null;

    // AppendString(name, value), UpdateInt(path, value), AddIntAt(index, name, value): the last two operands.
    private static void Read(Reading reading, CallChain chain, ClaimSet claims)
    {
        if (!chain.IsComplete)
            claims.AddUnknown();
        foreach (var step in chain.Calls)
        {
            var name = step.Call.TargetMethod.Name;
            var count = step.Operands.Count;
            if (name == "Load" && count == 1)
                ClaimsReader.Read(reading, step.Operands[0], step.Frame, claims, step.IsConditional);
            else if (Writes(name) && count >= 2)
                ClaimsReader.Add(reading, step.Operands[count - 2], step.Operands[count - 1], step.Frame, claims, step.IsConditional);
            else if (Writes(name))
                claims.AddUnknown();
        }
    }

    private static bool Writes(string method) =>
        method.StartsWith("Append", StringComparison.Ordinal)
            || method.StartsWith("Update", StringComparison.Ordinal)
            || method.StartsWith("Add", StringComparison.Ordinal)
            || method.StartsWith("Set", StringComparison.Ordinal);
}
