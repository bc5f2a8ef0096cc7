using System.Collections.Generic;

namespace FakeTenant.Tests;

internal static class DictionaryExtensions
{
    /// <summary>Sets the parameter; <c>null</c> removes it.</summary>
    public static Dictionary<string, string> With(this Dictionary<string, string> parameters, string name, string? value)
    {
        parameters.Remove(name);
        if (value is not null)
        {
            parameters.Add(name, value);
        }

        return parameters;
    }
}
