// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IModelRegistry, ModelVersion} from "./interfaces/IModelRegistry.sol";

/// @title ModelRegistry
/// @notice See {IModelRegistry}.
contract ModelRegistry is IModelRegistry {
    ModelVersion[] private _versions;
    /// @dev Index in `_versions` plus one.
    mapping(bytes32 modelId => uint256) private _byModelId;
    mapping(bytes32 nameAndVersion => uint256) private _byVersion;
    mapping(bytes32 nameHash => address) private _owners;
    mapping(bytes32 nameHash => uint256[]) private _ofName;

    /// @inheritdoc IModelRegistry
    function register(string calldata name, string calldata version, bytes32 modelId, bytes32 commitments) external {
        require(_isName(bytes(name)), InvalidName());
        require(_isVersion(bytes(version)), InvalidVersion());
        require(modelId != 0, InvalidModelId());
        bytes32 nameHash = keccak256(bytes(name));
        address owner = _owners[nameHash];
        require(owner == address(0) || owner == msg.sender, NotNameOwner(owner));
        bytes32 key = keccak256(abi.encode(name, version));
        uint256 existing = _byVersion[key];
        if (existing != 0) revert VersionExists(_versions[existing - 1].modelId);
        require(_byModelId[modelId] == 0, ModelIdExists());

        if (owner == address(0)) _owners[nameHash] = msg.sender;
        _versions.push(
            ModelVersion(name, version, modelId, commitments, msg.sender, uint64(block.timestamp), false, "")
        );
        _byVersion[key] = _byModelId[modelId] = _versions.length;
        _ofName[nameHash].push(_versions.length - 1);
        emit ModelRegistered(modelId, msg.sender, nameHash, name, version, commitments);
    }

    /// @inheritdoc IModelRegistry
    function deprecate(string calldata name, string calldata version, string calldata reason) external {
        require(bytes(reason).length <= 256, ReasonTooLong());
        uint256 place = _byVersion[keccak256(abi.encode(name, version))];
        require(place != 0, UnknownVersion());
        ModelVersion storage model = _versions[place - 1];
        require(model.owner == msg.sender, NotNameOwner(model.owner));
        require(!model.deprecated, AlreadyDeprecated());
        model.deprecated = true;
        model.reason = reason;
        emit ModelDeprecated(model.modelId, name, version, reason);
    }

    /// @inheritdoc IModelRegistry
    function ownerOf(string calldata name) external view returns (address) {
        return _owners[keccak256(bytes(name))];
    }

    /// @inheritdoc IModelRegistry
    function getVersion(string calldata name, string calldata version) external view returns (ModelVersion memory) {
        uint256 place = _byVersion[keccak256(abi.encode(name, version))];
        require(place != 0, UnknownVersion());
        return _versions[place - 1];
    }

    /// @inheritdoc IModelRegistry
    function latest(string calldata name) external view returns (ModelVersion memory) {
        uint256[] storage all = _ofName[keccak256(bytes(name))];
        require(all.length != 0, UnknownModel());
        return _versions[all[all.length - 1]];
    }

    /// @inheritdoc IModelRegistry
    function versionsOf(string calldata name) external view returns (string[] memory names) {
        uint256[] storage all = _ofName[keccak256(bytes(name))];
        names = new string[](all.length);
        for (uint256 i; i < names.length; ++i) {
            names[i] = _versions[all[i]].version;
        }
    }

    /// @inheritdoc IModelRegistry
    function byModelId(bytes32 modelId) external view returns (ModelVersion memory) {
        uint256 place = _byModelId[modelId];
        require(place != 0, UnknownModel());
        return _versions[place - 1];
    }

    /// @inheritdoc IModelRegistry
    function modelCount() external view returns (uint256) {
        return _versions.length;
    }

    /// @inheritdoc IModelRegistry
    function modelAt(uint256 i) external view returns (ModelVersion memory) {
        return _versions[i];
    }

    function _isName(bytes calldata name) private pure returns (bool) {
        if (name.length > 128) return false;
        uint256 slash;
        for (uint256 i; i < name.length; ++i) {
            bytes1 c = name[i];
            if (c == "/") {
                if (slash != 0 || i == 0) return false;
                slash = i;
            } else if (!_isLower(c)) {
                return false;
            }
        }
        return slash != 0 && slash + 1 < name.length;
    }

    function _isVersion(bytes calldata version) private pure returns (bool) {
        if (version.length == 0 || version.length > 64) return false;
        for (uint256 i; i < version.length; ++i) {
            bytes1 c = version[i];
            if (!(_isLower(c) || (c >= "A" && c <= "Z") || c == "+")) return false;
        }
        return true;
    }

    function _isLower(bytes1 c) private pure returns (bool) {
        return (c >= "a" && c <= "z") || (c >= "0" && c <= "9") || c == "." || c == "_" || c == "-";
    }
}
