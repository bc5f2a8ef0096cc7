using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Auth0TokenAnalyzers.Auth0;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Names of the pair that stand in attributes, and the pair in texts that are JSON or settings themselves.</summary>
internal static class WrittenNames
{
    /// <summary>Attributes that say where a value comes from. All others only speak about the member.</summary>
    private static readonly ImmutableArray<string> Binding =
        ["ConfigurationKeyName", "JsonProperty", "JsonPropertyName", "DataMember", "EnvironmentVariable", "Env", "Option", "Setting", "AppSetting",
            "Secret", "KeyVault", "FromKeyedServices", "YamlMember", "XmlElement"];

    private static readonly Regex Setting = new(
        @"(?<name>[\w:.\-]{0,60}global[\w:.\-]{0,60}?)\\?[""']?\s*[:=]\s*\\?[""']?(?<value>[A-Za-z0-9_\-+/]{20,})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static SecretEntry? Of(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax { Expression: LiteralExpressionSyntax literal, Parent.Parent: AttributeSyntax attribute }
            => Bound(attribute, literal),
        LiteralExpressionSyntax literal when literal.Token.Value is string text => InText(literal, text),
        InterpolatedStringTextSyntax part => InText(part, part.TextToken.ValueText),
        _ => null,
    };

    private static SecretEntry? Bound(AttributeSyntax attribute, LiteralExpressionSyntax literal)
    {
        var name = (attribute.Name as QualifiedNameSyntax)?.Right.Identifier.ValueText
            ?? (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText
            ?? "";
        return literal.Token.Value is string text
            && SecretSyntax.IsName(text)
            && SecretSyntax.Role(text) is { } role
            && !SecretNames.IsFormerName(text)
            && Binding.Any(binding => name.StartsWith(binding, StringComparison.Ordinal))
            ? new SecretEntry(role, SecretOrigin.Attribute, literal, text)
            : null;
    }

    private static SecretEntry? InText(SyntaxNode node, string text)
    {
        // Most texts are short; what has a name and a secret in it is not.
        if (text.Length < 32)
            return null;
        foreach (var match in Setting.Matches(text).Cast<Match>())
        {
            if (SecretSyntax.Role(match.Groups["name"].Value) is { } role
                && !SecretNames.IsFormerName(match.Groups["name"].Value)
                && !Placeholders.IsPlaceholder(match.Groups["value"].Value))
                return new SecretEntry(role, SecretOrigin.Literal, node, match.Groups["name"].Value);
        }

        return null;
    }
}
