using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Auth0ManagementTokens.Tests;

/// <summary>What an assembly shows to its users, as text to compare with.</summary>
internal static class PublicSurface
{
    public static string Describe(Assembly assembly) => string.Join("\n", DescribeTypes(assembly)) + "\n";

    private static IEnumerable<string> DescribeTypes(Assembly assembly) => assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => DescribeMembers(type).Prepend($"{Kind(type)} {type.FullName}{Bases(type)}"));

    private static IEnumerable<string> DescribeMembers(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(Describe)
        .OfType<string>()
        .Order(StringComparer.Ordinal)
        .Select(line => "    " + line);

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo { IsPublic: true } constructor => $".ctor({Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && !method.IsSpecialName => $"{Static(method)}{method.ReturnType} {method.Name}({Parameters(method)})",
        PropertyInfo property when IsVisible(property.GetMethod!) =>
            $"{Static(property.GetMethod!)}{property.PropertyType} {property.Name} {{ get; {(property.SetMethod is { IsPublic: true } ? "set; " : "")}}}",
        FieldInfo { IsPublic: true, IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{parameter.ParameterType} {parameter.Name}{(parameter.IsOptional ? " = default" : "")}"));

    private static string Kind(Type type) => type.IsAbstract && type.IsSealed ? "static class" : type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        IEnumerable<Type?> bases = type.GetInterfaces().Where(implemented => type.BaseType?.GetInterfaces().Contains(implemented) != true)
            .OrderBy(implemented => implemented.FullName, StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object)) bases = bases.Prepend(parent);
        string text = string.Join(", ", type.IsEnum ? [] : bases.Select(implemented => implemented!.FullName));
        return text.Length == 0 ? "" : " : " + text;
    }
}
