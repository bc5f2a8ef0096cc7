using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Reads texts and bytes through the calls that only change their form: character encodings keep them, base64 wraps and unwraps them,
/// and serializers stand for the object that is serialized.
/// </summary>
internal static class EncodingReader
{
    private static readonly ImmutableHashSet<string> Decoders = ImmutableHashSet.Create(StringComparer.Ordinal,
        "FromBase64String", "DecodeBytes", "Decode", "Base64UrlDecode", "UrlTokenDecode", "DecodeFromChars", "FromHexString", "FromBase64Url",
        "FromByteArray");

    private static readonly ImmutableHashSet<string> Encoders = ImmutableHashSet.Create(StringComparer.Ordinal,
        "ToBase64String", "Base64UrlEncode", "EncodeToString", "EncodeToUtf8", "UrlTokenEncode");

    private static readonly ImmutableHashSet<string> Serializers = ImmutableHashSet.Create(StringComparer.Ordinal,
        "Serialize", "SerializeObject", "SerializeToUtf8Bytes", "SerializeToString", "SerializeToNode", "SerializeToElement", "SerializeToDocument",
        "FromObject");

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return null;
        var name = method.Name;
        if (Serializes(method.ContainingType, name))
            return First(reading, call, frame, _ => true);
        if (name == "Create" && method.ContainingType.Is("System.Net.Http.Json", "JsonContent"))
            return First(reading, call, frame, _ => true);
        if (name is "EscapeDataString" or "UrlEncode" or "UrlEncodeToBytes"
            && method.ContainingType is { Name: "Uri" or "WebUtility" or "HttpUtility" or "UrlEncoder" or "Url" })
            return First(reading, call, frame, IsText);
        if (name is "ToString" or "ToJsonString" or "AsObject" or "DeepClone" && IsJsonObject(call.Instance?.Type))
            return reading.Read(call.Instance!, frame);
        if (name == "Create" && method.ContainingType.Is("System.Text.Json.Nodes", "JsonValue"))
            return First(reading, call, frame, _ => true);
        if (call.Arguments.Length > 0
            && (name == "Parse" && IsJsonObject(method.ContainingType) || name == "DeserializeObject" && IsJsonObject(call.Type)))
            return Parsed(call, frame);
        if (name is "ToArray" or "GetBuffer" or "ToString"
            && call.Instance is { } written
            && JsonWriterReader.Read(reading, written, call, frame) is { } json)
            return json;
        if (name is "Deserialize" or "Base64UrlDeserialize" && method.ContainingType.Name == "JwtPayload")
            return First(reading, call, frame, IsText)?.Select(value => value is EncodedValue encoded ? encoded.Content : value);
        if (name is "GetBytes" or "GetString" or "ToCharArray" && method.ContainingType.Derives("System.Text", "Encoding"))
            return First(reading, call, frame, IsText);
        if (name is "AsSpan" or "AsMemory" && method.ContainingType.Is("System", "MemoryExtensions"))
            return First(reading, call, frame, _ => true);
        if (name == "ToArray" && call.Instance?.Type is { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" })
            return reading.Read(call.Instance, frame);
        if (name is "Base64UrlEncode" or "SerializeToJson" && call.Instance is { } part && IsPartOfToken(part.Type))
            return reading.Read(part, frame).Select(value => name == "SerializeToJson" ? value : Encoded(value, call));
        if (Encoders.Contains(name) || (name == "Encode" && IsBase64(method.ContainingType)))
            return First(reading, call, frame, IsText)?.Select(value => Encoded(value, call));
        if (Decoders.Contains(name))
            return First(reading, call, frame, IsText)?.Select(value => value is EncodedValue encoded ? encoded.Content : value);
        return null;
    }

    /// <summary>The same for a method that is passed by its name: <c>parts.Select(Encoding.UTF8.GetBytes)</c>. <see langword="null"/> for all other methods.</summary>
    public static Alternatives? Applied(IMethodSymbol method, Alternatives argument)
    {
        if (!method.DeclaringSyntaxReferences.IsEmpty)
            return null;
        if (Serializes(method.ContainingType, method.Name)
            || (method.Name is "GetBytes" or "GetString" && method.ContainingType.Derives("System.Text", "Encoding")))
            return argument;
        if (Encoders.Contains(method.Name) || (method.Name == "Encode" && IsBase64(method.ContainingType)))
            return argument.Select(value => new EncodedValue(value) { Trail = value.Trail });
        return Decoders.Contains(method.Name) ? argument.Select(value => value is EncodedValue encoded ? encoded.Content : value) : null;
    }

    /// <summary>The buffers that JSON is written into.</summary>
    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame) =>
        reference is { Property.Name: "WrittenSpan" or "WrittenMemory" or "Span", Instance: { } buffer }
            ? reference.Property.Name == "Span" ? reading.Read(buffer, frame) : JsonWriterReader.Read(reading, buffer, reference, frame)
            : null;

    private static EncodedValue Encoded(Value content, IOperation call) => new(content) { Written = call.Syntax, Trail = content.Trail };

    // JSON text that is parsed and maybe added to.
    private static Alternatives Parsed(IInvocationOperation call, CallFrame? frame)
    {
        var text = call.Arguments[0].Value;
        return Alternatives.Of(new ObjectValue(call.Type, call, frame, [new ObjectWrite(ObjectWriteKind.Call, "Add", [text], text, false)],
            true) { Written = call.Syntax });
    }

    /// <summary>Is it a method that writes an object as JSON?</summary>
    public static bool Serializes(INamedTypeSymbol type, string method) => Serializers.Contains(method) && IsSerializer(type);

    private static Alternatives? First(Reading reading, IInvocationOperation call, CallFrame? frame, Func<ITypeSymbol?, bool> suits) =>
        call.Arguments.OrderBy(x => x.Parameter?.Ordinal ?? 0).FirstOrDefault(x => suits(x.Parameter?.Type)) is { } argument
            ? reading.Read(argument.Value, frame)
            : null;

    private static bool IsText(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String }
            or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char }
                || type?.Name is "ReadOnlySpan" or "Span";

    private static bool IsBase64(INamedTypeSymbol type) =>
        type.Name.IndexOf("Base64Url", StringComparison.Ordinal) >= 0 || type.Name is "ITextEncoder";

    private static bool IsSerializer(INamedTypeSymbol type) =>
        type.Is("System.Text.Json", "JsonSerializer")
            || type.Is("Newtonsoft.Json", "JsonConvert")
            || type.ContainingNamespace.Is("Newtonsoft.Json.Linq")
            || type.Name is "JsonSerializer" or "IJsonSerializer" or "JavaScriptSerializer";

    // The dictionaries of System.IdentityModel.Tokens.Jwt write themselves.
    private static bool IsPartOfToken(ITypeSymbol? type) =>
        type.Derives("System.IdentityModel.Tokens.Jwt", "JwtHeader") || type.Derives("System.IdentityModel.Tokens.Jwt", "JwtPayload");

    /// <summary>A JSON object that is built in code.</summary>
    public static bool IsJsonObject(ITypeSymbol? type) =>
        (type?.ContainingNamespace).Is("Newtonsoft.Json.Linq") || (type?.ContainingNamespace).Is("System.Text.Json.Nodes");
}
