using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads settings: <c>IConfiguration</c>, <c>ConfigurationManager</c>, environment variables. The value is unknown, the key is not.</summary>
internal static class SettingReader
{
    public static Alternatives? Read(Reading reading, IPropertyReferenceOperation reference, CallFrame? frame)
    {
        // config["Auth0:Domain"], ConfigurationManager.AppSettings["auth0:Domain"]
        if (reference.Arguments.Length == 1 && reference.Instance is { } instance && IsConfiguration(reference.Property.ContainingType))
            return Setting(reading, reference, instance, reference.Arguments[0].Value, frame);
        // config.GetSection("Auth0:Domain").Value
        if (reference.Property.Name == "Value" && reference.Instance is { } section && IsConfiguration(reference.Property.ContainingType))
            return reading.Read(section, frame);
        return null;
    }

    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.Name is "GetEnvironmentVariable" && method.ContainingType.Is("System", "Environment") && call.Arguments.Length > 0)
            return Key(reading, call.Arguments[0].Value, frame) is { } variable ? Source(call, SourceKind.Environment, variable, []) : null;

        var receiver = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault(x => x.Parameter?.Ordinal == 0)?.Value : null);
        if (method.Name is not ("GetValue" or "GetSection" or "GetRequiredSection" or "GetConnectionString" or "Get" or "Bind") || receiver is null)
            return null;
        var isConfiguration = IsConfiguration(method.ContainingType)
            || method.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationBinder")
            || (method.Name == "GetRequiredSection" && method.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationExtensions"));
        var key = call.Arguments.FirstOrDefault(x => x.Parameter is { Type.SpecialType: SpecialType.System_String, Name: "key" or "name" })?.Value;
        if (!isConfiguration)
            return null;
        // section.Get<T>() and section.Bind(x): whatever it is, it comes from the section.
        if (key is null)
            return method.Name is "Get" or "Bind"
                ? reading.Read(receiver, frame).Select(section => section is UnknownValue ? section with { Written = call.Syntax } : section)
                : null;
        var setting = Setting(reading, call, receiver, key, frame);
        // GetValue<int>("days", 365): the default is one possible value.
        var fallback = call.Arguments.FirstOrDefault(x => x.Parameter?.Name == "defaultValue")?.Value;
        return setting is { } known && fallback is not null ? Alternatives.Union([known, reading.Read(fallback, frame)]) : setting;
    }

    private static Alternatives? Setting(Reading reading, IOperation read, IOperation receiver, IOperation key, CallFrame? frame)
    {
        if (Key(reading, key, frame) is not { } name)
            return null;
        var owners = reading.Read(receiver, frame).Values;
        // A section is a prefix of the key.
        if (owners.SelectMany(value => value.Trail).FirstOrDefault(step => step.Kind == SourceKind.Configuration) is { } section)
            return Source(read, SourceKind.Configuration, section.Name + ":" + name, section.Receivers);
        while (receiver is IConversionOperation conversion)
            receiver = conversion.Operand;
        // In a helper the configuration is a parameter: the caller knows it by the expression that it passes.
        return Source(read, SourceKind.Configuration, name, [receiver.Syntax, .. owners.Select(value => value.Written).OfType<SyntaxNode>()]);
    }

    private static string? Key(Reading reading, IOperation key, CallFrame? frame) =>
        reading.Read(key, frame).Values is [TextValue { Constant: { } name }] ? name : null;

    private static Alternatives Source(IOperation read, SourceKind kind, string name, ImmutableArray<SyntaxNode> receivers) =>
        Alternatives.Of(new UnknownValue { Written = read.Syntax, Trail = [new SourceStep(kind, name, read.Syntax) { Receivers = receivers }] });

    private static bool IsConfiguration(INamedTypeSymbol type) =>
        type.Is("System.Collections.Specialized", "NameValueCollection")
        || (type.ContainingNamespace.Is("Microsoft.Extensions.Configuration")
            && type.Name is "IConfiguration" or "IConfigurationSection" or "IConfigurationRoot" or "ConfigurationManager" or "ConfigurationRoot"
                or "ConfigurationSection");
}
