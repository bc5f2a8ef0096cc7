using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Values;

/// <summary>The names that attributes give to members in a document: JSON, XML, a section of the configuration.</summary>
internal static class SerializedNames
{
    /// <summary>The name; <see langword="null"/> where the member goes by its own.</summary>
    public static string? Of(ISymbol member) => member.GetAttributes().Select(Name).FirstOrDefault(name => name is not null);

    private static string? Name(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "XmlElementAttribute" or "XmlAttributeAttribute" or "ConfigurationPropertyAttribute"
            or "ConfigurationKeyNameAttribute" when attribute.ConstructorArguments is [{ Value: string given }, ..] => given,
        "JsonPropertyAttribute" => Named(attribute, "PropertyName"),
        "DataMemberAttribute" => Named(attribute, "Name"),
        _ => null,
    };

    private static string? Named(AttributeData attribute, string argument) =>
        attribute.NamedArguments.FirstOrDefault(x => x.Key == argument).Value.Value as string;
}
