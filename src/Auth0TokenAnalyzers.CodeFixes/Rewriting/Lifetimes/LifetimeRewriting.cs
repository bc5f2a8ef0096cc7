using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Lifetimes;

/// <summary>Writes a lifetime that is as long as allowed, in the shape in which the old one was written.</summary>
internal sealed class LifetimeRewriting(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The text for the node; null when the shape cannot hold the limit.</summary>
    public string? Rewrite(ExpressionSyntax node, Diagnostic diagnostic, Limit limit) => diagnostic.Property(PropertyKeys.LifetimeShape) switch
    {
        LifetimeShapes.Amount => diagnostic.Number(PropertyKeys.SecondsPerUnit) is { } unit
            && model.GetTypeInfo(node, cancellationToken).Type is { } type
            ? new Amounts(model, cancellationToken).Rewrite(node, type, limit.Seconds / unit, unit, limit.Seconds)
            : null,
        LifetimeShapes.CalendarCall => CalendarCall(node, limit),
        LifetimeShapes.Duration => Is(node, "System.TimeSpan") ? Duration(node, limit) : null,
        LifetimeShapes.FixedDate => Is(node, "System.DateTime") ? FromNow(node, "System.DateTime", limit)
            : Is(node, "System.DateTimeOffset") ? FromNow(node, "System.DateTimeOffset", limit)
            : null,
        LifetimeShapes.FixedSeconds => FixedSeconds(node, limit),
        _ => null,
    };

    private static string? CalendarCall(ExpressionSyntax node, Limit limit)
    {
        if (node is not InvocationExpressionSyntax { ArgumentList.Arguments: [var amount] } call)
            return null;
        SimpleNameSyntax? name = call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name is null || !name.Identifier.ValueText.StartsWith("Add", StringComparison.Ordinal))
            return null;
        string text = node.ToString();
        int start = node.SpanStart;
        return text.Substring(0, name.SpanStart - start) + limit.AddMethod + text.Substring(name.Span.End - start, amount.SpanStart - name.Span.End)
            + limit.Amount + text.Substring(amount.Span.End - start);
    }

    private string Duration(ExpressionSyntax node, Limit limit)
    {
        if (node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 3 } arguments } creation
            && model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol constructor
            && arguments.All(argument => Parameter(argument, constructor, arguments)
                is "days" or "hours" or "minutes" or "seconds" or "milliseconds" or "microseconds"))
        {
            return Constructed(creation, constructor, limit);
        }
        string type = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var qualifier } }
                when model.GetSymbolInfo(qualifier, cancellationToken).Symbol is INamedTypeSymbol => qualifier.ToString(),
            ObjectCreationExpressionSyntax { Type: var written } => written.ToString(),
            _ => NameOf("System.TimeSpan", node),
        };
        return $"{type}.{limit.FromCall}";
    }

    private static string Constructed(BaseObjectCreationExpressionSyntax creation, IMethodSymbol constructor, Limit limit)
    {
        var arguments = creation.ArgumentList!.Arguments;
        bool hasDays = constructor.Parameters.Any(parameter => parameter.Name == "days");
        return creation.ReplaceNodes(arguments.Select(argument => argument.Expression), (expression, _) =>
        {
            long amount = Parameter((ArgumentSyntax)expression.Parent!, constructor, arguments) switch
            {
                "days" => limit.Seconds / 86_400,
                "hours" => hasDays ? limit.Seconds % 86_400 / 3600 : limit.Seconds / 3600,
                "minutes" => limit.Seconds % 3600 / 60,
                "seconds" => limit.Seconds % 60,
                _ => 0,
            };
            return SyntaxFactory.ParseExpression(amount.ToString(CultureInfo.InvariantCulture)).WithTriviaFrom(expression);
        }).ToString();
    }

    private static string? Parameter(ArgumentSyntax argument, IMethodSymbol constructor, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        argument.NameColon is { } name
            ? name.Name.Identifier.ValueText
            : constructor.Parameters.ElementAtOrDefault(arguments.IndexOf(argument))?.Name;

    private string? FixedSeconds(ExpressionSyntax node, Limit limit)
    {
        TypeInfo type = model.GetTypeInfo(node, cancellationToken);
        string seconds = FromNow(node, "System.DateTimeOffset", limit) + ".ToUnixTimeSeconds()";
        return type.Type?.SpecialType switch
        {
            SpecialType.System_String => seconds + ".ToString()",
            SpecialType.System_Int64 => seconds,
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_UInt64
                => type.ConvertedType?.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Object
                    ? seconds
                    : $"({type.Type.ToMinimalDisplayString(model, node.SpanStart)}){seconds}",
            SpecialType.System_Double => type.Type.Equals(type.ConvertedType, SymbolEqualityComparer.Default) ? seconds : $"(double){seconds}",
            _ => null,
        };
    }

    private string FromNow(ExpressionSyntax node, string type, Limit limit) => $"{NameOf(type, node)}.UtcNow.{limit.AddCall}";

    private string NameOf(string type, ExpressionSyntax node) =>
        model.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(model, node.SpanStart) ?? "global::" + type;

    private bool Is(ExpressionSyntax node, string type) =>
        SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(node, cancellationToken).Type, model.Compilation.GetTypeByMetadataName(type));
}
