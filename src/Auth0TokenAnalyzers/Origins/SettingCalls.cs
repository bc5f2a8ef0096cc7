using System;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>Reads of configuration and environment whose key is not known, or that no library of .NET itself offers.</summary>
internal static class SettingCalls
{
    public static StaticSource? Source(IMemberReferenceOperation reference) =>
        reference is IPropertyReferenceOperation { Property: { IsIndexer: true } property }
            && IsConfiguration(property.ContainingType.ContainingNamespace.ToDisplayString(), property.ContainingType.Name)
            ? StaticSource.Configuration(null, null)
            : null;

    public static StaticSource? Source(IInvocationOperation call, Value result)
    {
        var method = call.TargetMethod;
        if (method.Name == "GetEnvironmentVariable" && method.ContainingType.Is("System", "Environment"))
            return StaticSource.Environment(null, null);
        // section.Get<string>()
        var setting = result.Trail.FirstOrDefault(step => step.Kind == SourceKind.Configuration);
        if (method.Name is "Get" or "GetValue" && method.ContainingType.Is("Microsoft.Extensions.Configuration", "ConfigurationBinder"))
            return StaticSource.Configuration(setting?.Name, setting);
        // CloudConfigurationManager.GetSetting("key") and its like of the old Azure SDK
        var isAzure = (method.Name, method.ContainingType.Name) is ("GetSetting", "CloudConfigurationManager")
            or ("GetConfigurationSettingValue", "RoleEnvironment");
        return isAzure
            ? StaticSource.Configuration(call.Arguments.Select(argument => argument.Value.ConstantValue.Value).OfType<string>().FirstOrDefault(),
                null)
            : null;
    }

    private static bool IsConfiguration(string @namespace, string name) =>
        (@namespace == "Microsoft.Extensions.Configuration" && name.IndexOf("Configuration", StringComparison.Ordinal) >= 0)
            || (@namespace == "System.Collections.Specialized" && name == "NameValueCollection");
}
