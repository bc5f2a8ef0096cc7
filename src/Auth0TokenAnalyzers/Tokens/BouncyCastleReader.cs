using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// JWTs that are put together by hand and signed with a MAC of BouncyCastle: <c>HMac</c> or <c>MacUtilities.GetMac</c> with
/// <c>Init</c>, <c>BlockUpdate</c> and <c>DoFinal</c>, and <c>MacUtilities.CalculateMac</c>.
/// </summary>
internal sealed class BouncyCastleReader : IRawSignatureReader
{
    public ImmutableArray<string> TypeNames { get; } =
    [
        "Org.BouncyCastle.Crypto.IMac",
        "Org.BouncyCastle.Crypto.Macs.HMac",
        "Org.BouncyCastle.Crypto.Parameters.KeyParameter",
        "Org.BouncyCastle.Security.MacUtilities",
    ];

    public ImmutableArray<string> SigningNames { get; } = ["DoFinal", "CalculateMac"];

    public MintedToken? Read(Reading reading, IOperation operation, CallFrame? frame)
    {
        if (operation is not IInvocationOperation { TargetMethod: { ContainingType: var type, Name: var name } } call)
            return null;
        if (type.Is("Org.BouncyCastle.Security", "MacUtilities"))
        {
            return name switch
            {
                "CalculateMac" when call.Arguments.Of("input") is { } input && call.Arguments.Of("cp") is { } parameters
                    => Token(reading, call, [input], parameters, frame),
                "DoFinal" when call.Arguments.Of("mac") is { } mac => Fed(reading, call, mac, frame),
                _ => null,
            };
        }

        return name == "DoFinal" && (type.Is("Org.BouncyCastle.Crypto", "IMac") || type.Is("Org.BouncyCastle.Crypto.Macs", "HMac"))
            ? Fed(reading, call, call.Instance, frame)
            : null;
    }

    // Init(new KeyParameter(key)), BlockUpdate(input, 0, length), DoFinal(output, 0); MacUtilities.DoFinal takes the last piece itself.
    private static MintedToken? Fed(Reading reading, IInvocationOperation call, IOperation? mac, CallFrame? frame)
    {
        var before = ReceiverCalls.Before(mac, call).ToList();
        var key = before.Concat(ReceiverCalls.InConstructors(reading, mac, "Init"))
            .LastOrDefault(other => other.TargetMethod.Name == "Init")?.Arguments.FirstOrDefault()?.Value;
        var pieces = ReceiverCalls.Since(before, call.TargetMethod)
            .Where(other => other.TargetMethod.Name == "BlockUpdate").Append(call)
            .Select(other => other.Arguments.Of("input")).OfType<IOperation>().ToList();
        return key is null ? null : Token(reading, call, pieces, key, frame);
    }

    private static MintedToken? Token(Reading reading, IInvocationOperation call, IReadOnlyList<IOperation> pieces, IOperation parameters,
        CallFrame? frame)
    {
        if (SigningInput.Claims(reading, pieces, frame, call.Syntax) is not { } claims)
            return null;
        var key = reading.Read(parameters, frame)
            .SelectMany(value => value is ObjectValue made && made.Argument("key") is { } bytes
                ? reading.Read(bytes, made.Frame)
                : Alternatives.Of(value));
        return new MintedToken(call, claims, key, DefaultExpiry.None, IsSignature: true);
    }
}
