using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>Follows a value that is known to be of the pair back to where it enters the code.</summary>
internal static class SecretOrigins
{
    /// <param name="values">What the expression can be.</param>
    /// <param name="role">Which of the pair it is.</param>
    /// <param name="name">The name that says so.</param>
    /// <param name="at">The expression.</param>
    public static IEnumerable<SecretEntry> Of(Alternatives values, SecretRole role, string name, SyntaxNode at) =>
        values.Values.SelectMany(value => Of(value, role, name, at));

    private static IEnumerable<SecretEntry> Of(Value value, SecretRole role, string name, SyntaxNode at)
    {
        var settings = value.Sources.Where(step => step.Kind is SourceKind.Configuration or SourceKind.Environment).ToList();
        if (settings.Count > 0)
        {
            foreach (var setting in settings.Where(step => SecretSyntax.Role(step.Name) is not { } other || other == role))
                yield return Setting(setting, value, role);
        }
        else if (value is TextValue { Constant: { } text })
        {
            if (text.Length > 0 && SecretSyntax.Role(text) is null)
                yield return Placeholders.IsPlaceholder(text)
                        ? new SecretEntry(role, SecretOrigin.Symbol, at, name)
                        : new SecretEntry(role, SecretOrigin.Literal, value.Written ?? at, name);
        }
        else if (value is not NullValue)
        {
            yield return new SecretEntry(role, SecretOrigin.Symbol, value.Written ?? at, name);
        }
    }

    /// <summary>The read of a setting; behind a method that reads whatever setting it is asked for, the call that names it.</summary>
    public static SecretEntry Setting(SourceStep setting, Value value, SecretRole role)
    {
        var origin = setting.Kind == SourceKind.Environment ? SecretOrigin.Environment : SecretOrigin.Configuration;
        var named = value.Sources.SkipWhile(step => step != setting).Where(step => step == setting || step.Kind == SourceKind.MethodResult)
            .FirstOrDefault(step => step.Node.DescendantNodes().Any(node => node is LiteralExpressionSyntax));
        return new SecretEntry(role, origin, (named ?? setting).Node, setting.Name);
    }
}
