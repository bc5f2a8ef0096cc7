using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>
/// Tests are written for Microsoft's library, so the stand-in has a part of its members under the same names, and no others: a test that uses a
/// member of its own could not be run with the real library.
/// </summary>
public class SurfaceTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Public_members_are_those_of_the_list()
    {
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Surface.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var actual = typeof(DiagnosticResult).Assembly.GetExportedTypes()
            .Where(type => !IsDelegate(type))
            .SelectMany(type => GetMembers(type).Select(member => $"{GetName(type)}.{member}").Prepend(GetName(type)))
            .ToHashSet();

        var differences = expected.Except(actual).Select(member => $"missing: {member}").Concat(actual.Except(expected).Select(member => $"surplus: {member}")).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static IEnumerable<string> GetMembers(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}");

        var methods = type.GetMethods(All)
            .Where(method => IsVisible(method) && !method.IsSpecialName && !IsOverrideOfObject(method))
            .Select(method => $"{method.Name}{GetArity(method)}({GetParameters(method)}) : {GetName(method.ReturnType)}");
        var constructors = type.GetConstructors(All)
            .Where(constructor => IsVisible(constructor) && !constructor.IsStatic && constructor.GetParameters().Length > 0)
            .Select(constructor => $"new({GetParameters(constructor)})");
        var properties = type.GetProperties(All)
            .Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible))
            .Select(property => $"{GetPropertyName(property)} {{{GetAccessors(property)} }} : {GetName(property.PropertyType)}");
        var fields = type.GetFields(All).Where(field => field.IsPublic).Select(field => $"{field.Name} : {GetName(field.FieldType)}");
        return methods.Concat(constructors).Concat(properties).Concat(fields);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOverrideOfObject(MethodInfo method) => method.GetBaseDefinition().DeclaringType == typeof(object);

    private static string GetAccessors(PropertyInfo property)
        => string.Concat(property.GetAccessors(nonPublic: true).Where(IsVisible).Select(accessor => $" {accessor.Name[..accessor.Name.IndexOf('_', StringComparison.Ordinal)]};"));

    private static string GetPropertyName(PropertyInfo property)
    {
        var indices = property.GetIndexParameters();
        return indices.Length == 0 ? property.Name : $"this[{string.Join(", ", indices.Select(index => GetName(index.ParameterType)))}]";
    }

    private static string GetArity(MethodInfo method) => method.IsGenericMethod ? $"`{method.GetGenericArguments().Length}" : string.Empty;

    private static string GetParameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => GetName(parameter.ParameterType)));

    private static string GetName(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;

        if (type.IsByRef || type.IsArray)
            return GetName(type.GetElementType()!) + (type.IsArray ? "[]" : "&");

        var name = type.IsNested ? $"{GetName(type.DeclaringType!)}.{type.Name}" : $"{GetNamespace(type)}{type.Name}";
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(GetName))}>"
            : name;
    }

    // Names of other assemblies are told by their last part.
    private static string GetNamespace(Type type) => type.Assembly == typeof(DiagnosticResult).Assembly ? $"{type.Namespace}." : string.Empty;
}
