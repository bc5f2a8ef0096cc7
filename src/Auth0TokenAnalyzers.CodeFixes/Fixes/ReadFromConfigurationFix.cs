using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>Reads the secret of an application from configuration instead of the code.</summary>
internal sealed class ReadFromConfigurationFix : DocumentFix
{
    private static readonly SettingsMove NewSettings = new([], [SecretFromConfiguration.Key, SecretFromConfiguration.Variable]);

    public override string EquivalenceKey => FixKeys.ReadFromConfiguration;

    public override ImmutableArray<string> DiagnosticIds { get; } = [RuleIds.HardCodedClientSecret];

    public override string Title(Diagnostic diagnostic) => "Read the secret from configuration";

    private protected override Task<Document?> FixAsync(
        Document document, CompilationUnitSyntax root, SemanticModel model, ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellationToken)
    {
        ImmutableArray<ImmutableArray<ITokenRepair>> reports =
        [
            .. diagnostics.Select(diagnostic => diagnostic.Reported(root)).OfType<LiteralExpressionSyntax>().Where(IsSecretAlone).Distinct()
                .Select(literal => ImmutableArray.Create<ITokenRepair>(new SecretFromConfiguration(literal, model, cancellationToken))),
        ];
        return Task.FromResult(!reports.IsEmpty
            && new TokenRewriting(root, model, ImmutableHashSet<ISymbol>.Empty, cancellationToken).Rewrite(reports) is { } text
                ? document.WithText(text)
                : null);
    }

    private protected override Task<Solution> FinishedAsync(Solution before, Solution after, ImmutableArray<ReportedFile> repaired,
        CancellationToken cancellationToken) =>
        new SettingsUpdate(before, static _ => [NewSettings], static _ => "to a new secret of the application").OfAsync(after, repaired, cancellationToken);

    // A secret can also stand in a longer text, such as the JSON of a request; that text is replaced together with its request.
    private static bool IsSecretAlone(LiteralExpressionSyntax literal) =>
        literal.Token.Value is string text
            && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '+' or '/' or '=' or '.' or '~')
        && !literal.Ancestors().Any(ancestor => ancestor is AttributeSyntax or ParameterSyntax)
        && literal.Parent is not (BinaryExpressionSyntax or InterpolationSyntax);
}
