using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Auth0TokenAnalyzers.Payloads;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// What a raw signature is made over. Webhooks, cookies and cloud requests are signed with the same HMAC; a JWT is known by its signing
/// input (RFC 7515, section 5.1): two base64url segments joined by a dot, the first of them a JSON header with <c>alg</c>.
/// </summary>
internal static class SigningInput
{
    /// <summary>The claims of the JWT that is signed; <see langword="null"/> when the input is not one of a JWT.</summary>
    public static ClaimSet? Claims(Reading reading, IOperation input, CallFrame? frame) => Claims(reading, [input], frame, input.Syntax);

    /// <summary>The same for an input that is given piece by piece.</summary>
    public static ClaimSet? Claims(Reading reading, IReadOnlyList<IOperation> pieces, CallFrame? frame, SyntaxNode where)
    {
        if (Alternatives.Product([.. pieces.Select(piece => Bytes(reading, piece, frame))]) is not { } rows)
            return null;
        var segments = rows.Select(row => Segments(TextValue.Join(row.Select(TextValue.From))))
            .Where(pair => pair is { } known && IsHeader(reading, known.Header, where)).ToList();
        if (segments.Count == 0)
            return null;
        var claims = new ClaimSet();
        foreach (var pair in segments)
            ClaimsReader.Read(reading, pair!.Value.Payload, where, claims, isConditional: segments.Count > 1);
        return claims;
    }

    private static Alternatives Bytes(Reading reading, IOperation input, CallFrame? frame) =>
        reading.Read(input, frame).SelectMany(value => value switch
    {
        ObjectValue { Type.Name: "MemoryStream" } stream when stream.Argument("buffer") is { } buffer => reading.Read(buffer, stream.Frame),
        // { (byte)'.' }, new byte[0]
        CollectionValue { Elements: var bytes } when bytes.All(element => element.Operation.ConstantValue is { HasValue: true, Value: byte }) =>
            Alternatives.Of(TextValue.Literal(string.Concat(bytes.Select(element => (char)(byte)element.Operation.ConstantValue.Value!)))),
        _ => Alternatives.Of(value),
    });

    private static (Value Header, Value Payload)? Segments(TextValue input) =>
        input.Split('.') is [{ Parts: [var header] }, { Parts: [var payload] }] ? (Decoded(header), Decoded(payload)) : null;

    private static Value Decoded(TextPart segment) => segment switch
    {
        { Hole: EncodedValue encoded } => encoded.Content,
        { Hole: { } hole } => hole,
        _ => Decode(segment.Literal!) is { } json ? TextValue.Literal(json) : new UnknownValue(),
    };

    private static string? Decode(string base64Url)
    {
        try
        {
            var base64 = base64Url.Replace('-', '+').Replace('_', '/');
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsHeader(Reading reading, Value header, SyntaxNode where)
    {
        if (header is UnknownValue)
            return false;
        // It writes the algorithm of the credentials that it is given.
        if (header is ObjectValue { Arguments.IsEmpty: false } made && made.Type.Derives("System.IdentityModel.Tokens.Jwt", "JwtHeader"))
            return true;
        var members = new ClaimSet();
        ClaimsReader.Read(reading, header, where, members);
        return members.Of("alg").Count > 0;
    }
}
