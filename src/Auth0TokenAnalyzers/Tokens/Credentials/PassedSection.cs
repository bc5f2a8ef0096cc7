using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>Sections of a configuration that somebody passes: the keys that are read from them are relative, to whichever it is.</summary>
internal static class PassedSection
{
    public static bool Has(SourceStep setting, CompilationFacts facts) =>
        setting.Receivers.Any(receiver => facts.Compilation.ContainsSyntaxTree(receiver.SyntaxTree)
            && facts.Model(receiver.SyntaxTree).GetTypeInfo(receiver).Type is { Name: "IConfigurationSection" or "ConfigurationSection" } type
            && type.ContainingNamespace.Is("Microsoft.Extensions.Configuration"));
}
