using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>
/// The libraries of <see cref="Sdk"/> against the public shape that their sources and references document, one file for each in
/// <c>Contracts/sdk-shapes</c>: a shape in <c>tests/Sdks</c> has exactly these types and members, a real package has all of them.
/// </summary>
public sealed class SdkShapeTests
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static TheoryData<Sdk> All => [.. Enum.GetValues<Sdk>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Library_HasTheDocumentedShape(Sdk sdk)
    {
        var documented = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "sdk-shapes", $"{sdk}.txt"));
        var library = await ReadAsync(sdk);

        Assert.NotEmpty(documented);
        Assert.Equal([], documented.Except(library));
        if (SdkReferences.IsShape(sdk))
            Assert.Equal([], library.Except(documented));
    }

    private static async Task<List<string>> ReadAsync(Sdk sdk)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(sdk));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(SdkReferences.Assembly(sdk))!;
        return [.. Types(assembly.GlobalNamespace).SelectMany(Describe).Order(StringComparer.Ordinal).Prepend($"assembly {assembly.Name}")];
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol symbol) =>
        symbol.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member => Types(member).Concat(member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type ? [type] : []));

    private static IEnumerable<string> Describe(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.Where(IsWritten).Prepend(type.BaseType!).Where(HasMeaning).Select(symbol => symbol.ToDisplayString(MemberFormat)).ToList();
        yield return $"{type.ContainingNamespace}: {type.ToDisplayString(TypeFormat)}{(bases.Count > 0 ? " : " : "")}{string.Join(", ", bases)}";
        foreach (var member in type.GetMembers().Where(IsCallable))
            yield return $"{type.ContainingNamespace}: {member.ToDisplayString(MemberFormat)}";
    }

    private static bool HasMeaning(INamedTypeSymbol? type) =>
        type is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_MulticastDelegate) };

    // The compiler adds this one to records.
    private static bool IsWritten(INamedTypeSymbol type) => type.Name != "IEquatable";

    private static bool IsCallable(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public && member switch
    {
        IFieldSymbol => member.CanBeReferencedByName,
        IPropertySymbol => true,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.Parameters.Length > 0,
        IMethodSymbol { MethodKind: MethodKind.Conversion } => true,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => !member.IsOverride && !IsFromCompiler(member),
        _ => false,
    };

    private static bool IsFromCompiler(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
