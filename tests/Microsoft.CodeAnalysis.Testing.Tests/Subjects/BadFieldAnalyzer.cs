using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>Reports each field whose name starts with "bad". What else an analyzer may do wrong is left to derived classes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class BadFieldAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "BAD001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id, "Field is bad", "Field '{0}' is bad", "Naming", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.VariableDeclarator);
    }

    protected static bool IsBad(VariableDeclaratorSyntax field)
        => field.Identifier.ValueText.StartsWith("bad", StringComparison.Ordinal) && field.Parent?.Parent is FieldDeclarationSyntax;

    protected virtual void Report(VariableDeclaratorSyntax field, Action<Diagnostic> report)
        => report(Diagnostic.Create(Rule, field.Identifier.GetLocation(), field.Identifier.ValueText));

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var field = (VariableDeclaratorSyntax)context.Node;
        if (IsBad(field))
            Report(field, context.ReportDiagnostic);
    }
}
