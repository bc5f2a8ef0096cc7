using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>Reads the secret of the machine-to-machine application by its conventional key, where a literal was.</summary>
internal sealed class SecretFromConfiguration(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken) : ITokenRepair
{
    /// <summary>The setting that is read.</summary>
    public const string Key = "Auth0:Management:ClientSecret";

    /// <summary>The environment variable that is read where no configuration can be reached.</summary>
    public const string Variable = "AUTH0_CLIENT_SECRET";

    public SyntaxNode Place => literal;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if ((Setting() ?? Environment(names)) is not { } secret)
            return null;
        var replacements = new List<Replacement> { new(literal, secret.Text, secret.Needs) };
        if (Constant() is { } constant)
        {
            string modifier = constant.Parent is FieldDeclarationSyntax ? "static readonly" : "";
            replacements.Add(new Replacement(constant.Parent!, modifier, [])
            {
                Span = modifier.Length > 0 ? constant.Span : TextSpan.FromBounds(constant.SpanStart, constant.GetNextToken().SpanStart),
            });
        }
        return new Repair([.. replacements], []);
    }

    private StringArgument? Setting() => ConfigurationInScope.At(literal, model, cancellationToken)
        .Select(configuration => StringArgument.At(literal, $"{configuration}[\"{Key}\"]", model)).FirstOrDefault(setting => setting is not null);

    private StringArgument? Environment(TypeNames names) => model.Compilation.GetTypeByMetadataName("System.Environment") is { } environment
        && StringArgument.At(literal, $"global::System.Environment.GetEnvironmentVariable(\"{Variable}\")", model) is { } read
        ? read with { Text = read.Text.Replace("global::System.Environment", names.At(literal, environment)) }
        : null;

    // A constant cannot be read from anywhere.
    private SyntaxToken? Constant()
    {
        SyntaxTokenList modifiers = literal.FirstAncestorOrSelf<VariableDeclarationSyntax>()?.Parent switch
        {
            FieldDeclarationSyntax field => field.Modifiers,
            LocalDeclarationStatementSyntax local => local.Modifiers,
            _ => default,
        };
        int index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return index < 0 ? null : modifiers[index];
    }
}
