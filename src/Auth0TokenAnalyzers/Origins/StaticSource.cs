using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>A source of a value that does not change while the program runs.</summary>
/// <param name="Text">The source in words, without its value.</param>
/// <param name="Step">Where a setting is read, when its key is known.</param>
internal sealed record StaticSource(string Text, SourceStep? Step)
{
    /// <summary>A configuration key or an environment variable.</summary>
    public static StaticSource Setting(SourceStep step) =>
        step.Kind == SourceKind.Configuration ? Configuration(step.Name, step) : Environment(step.Name, step);

    public static StaticSource Configuration(string? key, SourceStep? step) => new(Named("the configuration key", key) ?? "configuration", step);

    public static StaticSource Environment(string? variable, SourceStep? step) =>
        new(Named("the environment variable", variable) ?? "an environment variable", step);

    public static StaticSource Option(ISymbol member) => new(Named("the options property", member.Name) ?? "an options property", null);

    /// <summary>A text in the source: that of a constant, a field, a property, or a literal where it is used.</summary>
    public static StaticSource Constant(ISymbol? member) => new(member switch
    {
        IFieldSymbol { IsConst: true } => "the constant " + member.Name,
        IFieldSymbol => "the field " + member.Name,
        IPropertySymbol => "the property " + member.Name,
        _ => "a literal",
    }, null);

    private static string? Named(string kind, string? name) => name is not null && ShownNames.Shown(name) is { } shown ? kind + " " + shown : null;
}
