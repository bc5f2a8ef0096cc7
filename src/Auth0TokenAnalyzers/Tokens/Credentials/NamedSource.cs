using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The C# text by which what the old code read can be had at another place: its source, never what it holds.</summary>
internal static class NamedSource
{
    /// <summary>The expression that gives a value; <see langword="null"/> when it means nothing at the place, or may write down a secret.</summary>
    public static string? Of(Value hole, CodePlace place)
    {
        var setting = hole.Trail.FirstOrDefault(step => step.Kind is SourceKind.Configuration or SourceKind.Environment && step.Node == hole.Written);
        // From its source on; a field that keeps a parameter of the constructor is as good.
        foreach (var written in hole.Trail.Select(step => step.Node).Prepend(hole.Written).OfType<ExpressionSyntax>())
        {
            // The key of a setting is no secret; of any other literal nobody knows.
            if ((written == setting?.Node || !HasLiteral(written)) && RelocatedCode.At(written, place.Model, place.Position) is { } text)
                return text;
        }

        return setting is { Kind: SourceKind.Configuration } && Receiver(setting, place) is { } configuration
            ? configuration + "[" + SymbolDisplay.FormatLiteral(setting.Name, quote: true) + "]"
            : null;
    }

    /// <summary>The configuration object that a setting is read from.</summary>
    public static string? Receiver(SourceStep setting, CodePlace place) =>
        setting.Receivers.Where(receiver => !HasLiteral(receiver))
            .Select(receiver => RelocatedCode.At(receiver, place.Model, place.Position))
            .FirstOrDefault(text => text is not null);

    private static bool HasLiteral(SyntaxNode expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is LiteralExpressionSyntax or InterpolatedStringTextSyntax);
}
