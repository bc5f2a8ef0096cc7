using System;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>A rule that also looks at the configuration files of a project.</summary>
internal interface IConfigurationRule
{
    /// <summary>Reports what is found in a file.</summary>
    void LookAt(ConfigurationContext context);
}

/// <summary>A configuration file before a rule.</summary>
/// <param name="File">The file.</param>
/// <param name="Compilation">The project that has it.</param>
/// <param name="Hosts">The hosts that are Auth0's.</param>
/// <param name="Report">Takes the diagnostics.</param>
/// <param name="CancellationToken">Ends the analysis.</param>
internal sealed record ConfigurationContext(ConfigurationFile File, Compilation Compilation, Auth0Hosts Hosts, Action<Diagnostic> Report,
    CancellationToken CancellationToken)
{
    private const string ScanProperty = "build_property.Auth0ScanConfigurationFiles";

    /// <summary>Shows a rule the configuration files among a project's additional files, unless the project says that they are not to be read.</summary>
    public static void Register(AnalysisContext context, IConfigurationRule rule) => context.RegisterAdditionalFileAction(file =>
    {
        var options = file.Options.AnalyzerConfigOptionsProvider;
        if (MayRead(options) && ConfigurationFile.Of(file.AdditionalFile, file.CancellationToken) is { Settings.IsEmpty: false } configuration)
            rule.LookAt(new ConfigurationContext(configuration, file.Compilation, OptionCatalog.Hosts(options.GetOptions(file.AdditionalFile)),
                file.ReportDiagnostic, file.CancellationToken));
    });

    /// <summary>False where the project says that its configuration files are not to be read.</summary>
    public static bool MayRead(AnalyzerConfigOptionsProvider options) =>
        !options.GlobalOptions.TryGetValue(ScanProperty, out var scan) || !scan.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
